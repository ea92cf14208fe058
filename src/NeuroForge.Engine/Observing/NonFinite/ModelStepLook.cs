using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Neurons;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>Reads the step limit of neurons in their current states, eight at a time for any vector of the simulation.</summary>
/// <typeparam name="TNeuron">The model, with a vector of eight numbers.</typeparam>
/// <typeparam name="TConstants">A run of as many vectors as it has parameters and derived constants.</typeparam>
/// <typeparam name="TStates">A run of as many vectors as it has states.</typeparam>
internal sealed unsafe class ModelStepLook<TNeuron, TConstants, TStates> : StepLook
    where TNeuron : struct, ILimitStep<Double8>
    where TConstants : struct
    where TStates : struct
{
    /// <inheritdoc/>
    internal override void Shares(NeuronColumns columns, double step, Span<double> into)
    {
        Span<double> eight = stackalloc double[Lanes.Count];
        for (var group = 0; group < columns.Groups; group++)
        {
            var first = group * Lanes.Count;
            if (first >= into.Length)
            {
                break; // the rest is padding
            }

            var neuron = default(TNeuron);
            VectorRun<TConstants, Double8>.Load(columns.ConstantsOf(group), ref neuron, 0);
            VectorRun<TStates, Double8>.Load(columns.StatesOf(group), ref neuron, Unsafe.SizeOf<TConstants>() & VectorRuns.Whole);
            Double8.Store(KernelCalls.StepShare<TNeuron, Double8>(neuron, step), ref eight[0]);
            var count = Math.Min(Lanes.Count, into.Length - first);
            eight[..count].CopyTo(into[first..]);
        }
    }
}
