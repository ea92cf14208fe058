using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Neurons;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>Reads the step limit of neurons in their current states, with the machine's own vector for any vector of the simulation.</summary>
/// <typeparam name="TNeuron">The model, with the vector.</typeparam>
/// <typeparam name="TConstants">A run of as many vectors as it has parameters and derived constants.</typeparam>
/// <typeparam name="TStates">A run of as many vectors as it has states.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class ModelStepLook<TNeuron, TConstants, TStates, T> : StepLook
    where TNeuron : struct, ILimitStep<T>
    where TConstants : struct
    where TStates : struct
    where T : struct, IVector<T>
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

            for (var vector = 0; vector < Lanes.Count; vector += T.Width)
            {
                var neuron = default(TNeuron);
                VectorRun<TConstants, T>.Load(columns.ConstantsOf(group) + vector, ref neuron, 0);
                VectorRun<TStates, T>.Load(columns.StatesOf(group) + vector, ref neuron, Unsafe.SizeOf<TConstants>() & VectorRuns.Whole);
                T.Store(KernelCalls.StepShare<TNeuron, T>(neuron, step), ref eight[vector]);
            }

            var count = Math.Min(Lanes.Count, into.Length - first);
            eight[..count].CopyTo(into[first..]);
        }
    }
}
