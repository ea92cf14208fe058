using System.Reflection;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Declarations;

/// <summary>
/// Finds out from the compiled <see cref="INeuron{T}.Step"/> of a neuron model if its neurons never spike: it returns <c>default</c> and nothing else.
/// </summary>
/// <remarks>
/// A model that gets its mask from another method may still never spike; its author declares that with <see cref="NeuronModelAttribute.Spikes"/>.
/// </remarks>
internal static class SpikeInference
{
    /// <summary>
    /// Greatest number of calls that are followed from a step to the only method that it calls; without a limit, a method that calls itself would be followed
    /// for ever.
    /// </summary>
    private const int MostForwarded = 3;

    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>True if neurons of the model never spike, as far as the code of the step shows it.</summary>
    /// <param name="type">The generic definition of an <see cref="INeuron{T}"/>, checked to be one.</param>
    internal static bool NeverSpikes(Type type)
    {
        var step = type.GetMethods(Instance).Where(IsStep).OrderBy(method => method.Name == nameof(INeuron<>.Step)).FirstOrDefault();
        return step is not null && ReturnsDefault(step, type.GetGenericArguments(), MostForwarded);
    }

    /// <summary>
    /// True if a method is the step. An explicit implementation, also one that the compiler adds for a public method, has the interface's name before its own.
    /// </summary>
    private static bool IsStep(MethodInfo method) =>
        method.Name.Split('.')[^1] == nameof(INeuron<>.Step)
            && method.ReturnType is { IsGenericType: true } result
            && result.GetGenericTypeDefinition() == typeof(Mask<>);

    private static bool ReturnsDefault(MethodBase method, Type[] vector, int most) => method.GetMethodBody()?.GetILAsByteArray() is { } bytes
        && new CompiledCode(bytes) is var code
        && (code.Forwarded is not { } called
            ? ReturnsDefault(code)
            : most > 0 && ReturnsDefault(method.Module.ResolveMethod(called, vector, null)!, vector, most - 1));

    /// <summary>True if every return follows the load of a variable that always has its default value.</summary>
    private static bool ReturnsDefault(CompiledCode code)
    {
        var changed = Changed(code);
        return Enumerable.Range(0, code.Count).Where(code.Returns).All(number => IsUnchanged(code, number, changed));
    }

    /// <summary>The variables that may differ from their default: those whose address is taken, and those in which another value is stored.</summary>
    private static HashSet<int> Changed(CompiledCode code)
    {
        var changed = new HashSet<int>();
        for (var before = -1; before < changed.Count;)
        {
            before = changed.Count;
            for (var number = 0; number < code.Count; number++)
            {
                if (code.Exposed(number) is { } exposed && !code.Initializes(number + 1))
                {
                    changed.Add(exposed);
                }
                else if (code.Stored(number) is { } stored && !IsUnchanged(code, number, changed))
                {
                    changed.Add(stored);
                }
            }
        }

        return changed;
    }

    /// <summary>True if an instruction takes the value that an unchanged variable gave just before, with no jump in between.</summary>
    private static bool IsUnchanged(CompiledCode code, int number, HashSet<int> changed) =>
        number > 0 && !code.IsTarget(number) && code.Loaded(number - 1) is { } loaded && !changed.Contains(loaded);
}
