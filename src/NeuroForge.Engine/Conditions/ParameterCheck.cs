using NeuroForge.Declarations;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Conditions;

/// <summary>A kernel's own check of its parameters, closed over the kernel for one neuron at a time.</summary>
internal abstract class ParameterCheck
{
    /// <summary>The check of a kernel that has one.</summary>
    internal static ParameterCheck For(Mechanism kernel) =>
        (ParameterCheck)Activator.CreateInstance(typeof(KernelParameterCheck<>).MakeGenericType(kernel.Type.MakeGenericType(typeof(Double1))))!;

    /// <summary>What the kernel refuses, in the first neuron in which it does; null where it refuses nothing.</summary>
    /// <exception cref="Ground.MechanismException">It failed.</exception>
    internal abstract ConditionFault? FirstFault(ParameterValues values, double step);
}
