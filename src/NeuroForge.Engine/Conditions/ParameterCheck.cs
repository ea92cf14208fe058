using NeuroForge.Declarations;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Conditions;

/// <summary>A kernel's own check of its parameters, for one neuron at a time.</summary>
internal abstract class ParameterCheck
{
    /// <summary>The check of a kernel that has one.</summary>
    internal static ParameterCheck For(Mechanism kernel) =>
        (ParameterCheck)Activator.CreateInstance(typeof(KernelParameterCheck<>).MakeGenericType(kernel.Type.MakeGenericType(typeof(Double1))))!;

    /// <summary>The refusal by the kernel, for the first neuron that it refuses; null if there is none.</summary>
    /// <exception cref="Ground.MechanismException">It failed.</exception>
    internal abstract ConditionFault? FirstFault(ParameterValues values, double step);
}
