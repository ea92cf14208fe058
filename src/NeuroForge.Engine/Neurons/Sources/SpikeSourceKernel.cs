using System.Runtime.CompilerServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons.Sources;

/// <summary>The loop over neurons that spike at random, for a model and a vector: the model gives probabilities, the trials give spikes.</summary>
/// <typeparam name="TSource">The model.</typeparam>
/// <typeparam name="TConstants">A run of as many vectors as the model has parameters and derived constants.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
/// <param name="blocks">The trials of the shard's neurons, block by block.</param>
internal sealed unsafe class SpikeSourceKernel<TSource, TConstants, T>(BernoulliTrials[] blocks) : NeuronKernel
    where TSource : struct, ISpikeSource<T>
    where TConstants : struct
    where T : struct, IVector<T>
{
    internal override void Derive(NeuronColumns columns, double step)
    {
        for (var neuron = 0; neuron < columns.NeuronsWithConstants; neuron += T.Width)
        {
            var constants = (double*)Unsafe.AsPointer(ref columns.Constant(neuron, 0));
            var source = Derivation<TSource, TConstants, T>.Of(constants, step);
            T.Store(KernelCalls.Probability<TSource, T>(source, step), ref constants[PlaceOfProbability(columns) * Lanes.Count]);
        }
    }

    internal override void Use(NeuronColumns columns)
    {
        var probabilities = new double[columns.ShareConstants ? 1 : columns.Neurons];
        columns.CopyConstant(PlaceOfProbability(columns), probabilities);
        foreach (var trials in blocks)
        {
            trials.Use(probabilities);
        }
    }

    /// <summary>Collects spikes block after block, so that those of a step are in the order of neurons.</summary>
    internal override void Step(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes)
    {
        foreach (var trials in blocks)
        {
            if (!trials.TryPass(slice.Steps))
            {
                trials.Emit(columns, slice, spikes);
            }
        }
    }

    internal override void Archive(StateArchive archive, NeuronBlock block, Func<long, string> nameOf)
    {
        archive.Enter(_ => $"{nameOf(block.First)} and the next ones, times of their random spikes");
        blocks[block.First / NeuronBlock.Size].Archive(archive);
    }

    /// <summary>The place of the spike probability: after the constants that the model declares.</summary>
    private static int PlaceOfProbability(NeuronColumns columns) => columns.ConstantCount - 1;
}
