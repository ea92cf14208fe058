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
    internal static void Prepare(Network network)
    {
        var loops = network.Shards.SelectMany(shard => shard.Loops).Select(loop => loop.GetType()).Distinct();
        foreach (var type in loops.SelectMany(WithParts).Distinct())
        {
            Prepare(type);
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
