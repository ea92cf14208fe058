using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Tells a failure of a mechanism's code from a failure of the host's, by the innermost method that was running when it was thrown. What the base library
/// and the contracts throw belongs to the method that called them.
/// </summary>
internal static class Blame
{
    /// <summary>Whether a mechanism's code was running when something was thrown, or the host has found that the mechanism broke its contract.</summary>
    /// <param name="mechanism">The mechanism that was called.</param>
    /// <param name="failure">
    /// What was thrown. Memory that is used up is nobody's mistake, and a failure that names its mechanism already is not named again.
    /// </param>
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
    /// Whether the engine's innermost method has a mechanism's code merged into it. There a null reference is the host's memory: the fields of a kernel
    /// are numbers.
    /// </summary>
    private static bool WasMerged(MethodBase innermost, Exception thrown) => IsMarked(innermost) && thrown is not NullReferenceException;

    /// <summary>Whether a mechanism has called the engine back, and was refused what it asked for.</summary>
    private static bool WasRefused(Mechanism mechanism, MethodBase[] calls, Exception thrown) =>
        thrown is ArgumentException && Array.Exists(calls, call => IsPartOf(mechanism, call) || IsMarked(call));

    /// <summary>Whether a method lies in a mechanism's own assembly, or in one that its plugin brought along.</summary>
    private static bool IsPartOf(Mechanism mechanism, MethodBase call)
    {
        var (own, assembly) = (mechanism.Type.Assembly, call.Module.Assembly);
        var context = AssemblyLoadContext.GetLoadContext(own);
        return assembly == own || (context != AssemblyLoadContext.Default && AssemblyLoadContext.GetLoadContext(assembly) == context);
    }

    private static bool IsMarked(MethodBase call) => call.IsDefined(typeof(CallsMechanismAttribute));

    private static bool IsOwn(MethodBase call) => call.Module.Assembly == typeof(Blame).Assembly;
}
