using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Distinguishes a failure of a mechanism's code from a failure of the host's, by the innermost method that was running when the exception was thrown.
/// Exceptions from the base library and the contracts are attributed to the method that called them.
/// </summary>
internal static class Blame
{
    /// <summary>True if a mechanism's code was running when an exception was thrown, or the host found that the mechanism violated its contract.</summary>
    /// <param name="mechanism">The mechanism that was called.</param>
    /// <param name="failure">The exception. Lack of memory is not attributed to a mechanism, and a failure that already names its mechanism is not named
    /// again.</param>
    internal static bool IsOn(Mechanism mechanism, Exception failure)
    {
        for (var thrown = failure; thrown is not (null or OutOfMemoryException or MechanismException); thrown = thrown.InnerException)
        {
            if (thrown is ContractBreach or PluginException || WasRunning(mechanism, thrown))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WasRunning(Mechanism mechanism, Exception thrown)
    {
        var methods = new StackTrace(thrown).GetFrames().Select(frame => frame.GetMethod()).OfType<MethodBase>();
        MethodBase[] calls = [.. methods.Where(call => IsOwn(call) || IsPartOf(mechanism, call))];
        return calls.Length > 0 && (IsOwn(calls[0]) ? WasMerged(calls[0], thrown) || WasRefused(mechanism, calls, thrown) : IsPartOf(mechanism, calls[0]));
    }

    /// <summary>
    /// True if a mechanism's code is inlined into the engine's innermost method. There a null reference comes from the host's memory, since the fields of a
    /// kernel are numbers.
    /// </summary>
    private static bool WasMerged(MethodBase innermost, Exception thrown) => IsMarked(innermost) && thrown is not NullReferenceException;

    /// <summary>True if a mechanism called the engine, which refused the request.</summary>
    private static bool WasRefused(Mechanism mechanism, MethodBase[] calls, Exception thrown) =>
        thrown is ArgumentException && Array.Exists(calls, call => IsPartOf(mechanism, call) || IsMarked(call));

    /// <summary>True if a method belongs to a mechanism's own assembly, or to one that its plugin contains.</summary>
    private static bool IsPartOf(Mechanism mechanism, MethodBase call)
    {
        var (own, assembly) = (mechanism.Type.Assembly, call.Module.Assembly);
        var context = AssemblyLoadContext.GetLoadContext(own);
        return assembly == own || (context != AssemblyLoadContext.Default && AssemblyLoadContext.GetLoadContext(assembly) == context);
    }

    private static bool IsMarked(MethodBase call) => call.IsDefined(typeof(CallsMechanismAttribute));

    private static bool IsOwn(MethodBase call) => call.Module.Assembly == typeof(Blame).Assembly;
}
