using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>The host's side of a model that spikes at random, closed over the model and a lane: it is asked for probabilities, and the trials for spikes.</summary>
/// <typeparam name="TSource">The model.</typeparam>
/// <typeparam name="TConstants">As many lanes as the model has parameters and derived constants.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
/// <param name="trials">When the shard's neurons spike.</param>
internal sealed unsafe class SpikeSourceKernel<TSource, TConstants, L>(BernoulliTrials trials) : NeuronKernel
    where TSource : struct, ISpikeSource<L>
    where TConstants : struct
    where L : struct, ILane<L>
{
    internal override void Derive(NeuronColumns columns, double step)
    {
        for (var neuron = 0; neuron < columns.NeuronsWithConstants; neuron += L.Width)
        {
            var constants = (double*)Unsafe.AsPointer(ref columns.Constant(neuron, 0));
            var source = Derivation<TSource, TConstants, L>.Of(constants, step);
            L.Store(source.Probability(step), ref constants[PlaceOfProbability(columns) * Lanes.Count]);
        }
    }

    internal override void Use(NeuronColumns columns)
    {
        var probabilities = new double[columns.ShareConstants ? 1 : columns.Neurons];
        columns.CopyConstant(PlaceOfProbability(columns), probabilities);
        trials.Use(probabilities);
    }

    internal override void Step(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes) => trials.Emit(columns, slice, spikes);

    internal override void Archive(StateArchive archive, Func<long, string> nameOf)
    {
        archive.Enter(_ => $"{nameOf(0)} and those behind it, when they spike at random");
        trials.Archive(archive);
    }

    /// <summary>The probability of a spike stands behind what the model itself declares.</summary>
    private static int PlaceOfProbability(NeuronColumns columns) => columns.ConstantCount - 1;
}
