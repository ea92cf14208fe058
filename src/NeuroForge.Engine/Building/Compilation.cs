using System.Reflection;
using System.Runtime.CompilerServices;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Building;

/// <summary>
/// Compiles the loops of a network while it is built, so that its first step does not wait for them: methods that are optimised at once have no code until they
/// are called.
/// </summary>
internal static class Compilation
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Compiles the code that the shards of a network call in every step.</summary>
    /// <param name="network">The network.</param>
    /// <param name="threads">Number of threads that compile: loops of one type are compiled once, those of different types in parallel.</param>
    internal static void Prepare(Network network, int threads)
    {
        var loops = network.Shards.SelectMany(shard => shard.Loops).Select(loop => loop.GetType()).Distinct();
        Type[] types = [.. loops.SelectMany(WithParts).Distinct()];
        if (threads > 1)
        {
            Parallel.ForEach(types, new ParallelOptions { MaxDegreeOfParallelism = threads }, Prepare);
        }
        else
        {
            Array.ForEach(types, Prepare);
        }
    }

    /// <summary>A loop, and the parts of the engine that it consists of.</summary>
    private static IEnumerable<Type> WithParts(Type loop) =>
        [loop, .. loop.GetFields(Own).Select(field => field.FieldType).Where(type => type.IsClass && type.Assembly == typeof(Compilation).Assembly)];

    private static void Prepare(Type type)
    {
        RuntimeTypeHandle[] arguments = [.. type.GenericTypeArguments.Select(argument => argument.TypeHandle)];
        foreach (var method in type.GetMethods(Own).Where(IsOptimisedAtOnce))
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle, arguments);
        }
    }

    private static bool IsOptimisedAtOnce(MethodInfo method) =>
        method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization) && !method.IsGenericMethodDefinition;
}
