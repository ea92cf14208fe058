namespace NeuroForge.Engine;

/// <summary>
/// A range of neurons and everything that only they touch: their state, what is on its way to them, the synapses onto them.
/// Shards work side by side; what one thread computes for a shard is what any other would.
/// </summary>
internal sealed unsafe class Shard
{
    private readonly NeuronKernel _kernel;
    private readonly List<StimulusPlayer> _stimuli = [];
    private readonly List<IncomingProjection> _incoming = [];

    internal Shard(Population population, ShardRange range, NeuronKernel kernel, NeuronColumns columns, InputRing inputs, int longestSlice)
    {
        Population = population;
        Range = range;
        _kernel = kernel;
        Columns = columns;
        Inputs = inputs;
        Spikes = new SpikeBuffer(range.Count, longestSlice);
    }

    /// <summary>The population that the neurons belong to.</summary>
    internal Population Population { get; }

    /// <summary>Which neurons it owns.</summary>
    internal ShardRange Range { get; }

    /// <summary>The neurons' constants and states.</summary>
    internal NeuronColumns Columns { get; }

    /// <summary>What is on its way to the neurons.</summary>
    internal InputRing Inputs { get; }

    /// <summary>The spikes of the last slice.</summary>
    internal SpikeBuffer Spikes { get; }

    /// <summary>How many numbers of scratch memory stepping takes.</summary>
    internal int FrameLength => _kernel.FrameLength;

    /// <summary>The stimuli that reach the neurons.</summary>
    internal IReadOnlyList<StimulusPlayer> Stimuli => _stimuli;

    /// <summary>Calcium and elements; null where the population has none.</summary>
    internal Growth? Growth { get; init; }

    /// <summary>Lets a stimulus reach the neurons, after those that reach them already.</summary>
    internal void Add(StimulusPlayer stimulus) => _stimuli.Add(stimulus);

    /// <summary>Lets a projection reach the neurons, after those that reach them already.</summary>
    internal void Add(IncomingProjection projection) => _incoming.Add(projection);

    /// <summary>Steps the neurons through a slice: stimuli, neurons, calcium and elements.</summary>
    internal void Step(in Slice slice, double* frame)
    {
        Spikes.Clear();
        foreach (var stimulus in _stimuli)
        {
            Play(stimulus, slice);
        }

        try
        {
            _kernel.Step(Columns, Inputs, slice, Spikes, frame);
        }
        catch (Exception failure) when (failure is not MechanismException)
        {
            throw new MechanismException(Population.Plan.Model, $"population {Population.Name}", slice.First * slice.Step, failure);
        }

        Growth?.FollowSpikes(Spikes, slice);
    }

    /// <summary>
    /// Delivers the spikes of the last slice: step by step, projection by projection, neuron by neuron. That one order makes the
    /// sums the same for any number of threads and any cut of time into slices.
    /// </summary>
    internal void Deliver(SliceSpikes spikes, in Slice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            var neurons = spikes.At(step);
            if (neurons.Length > 0)
            {
                Deliver(neurons, new Clock(slice.First + step, slice.Step));
            }
        }
    }

    private void Deliver(ReadOnlySpan<int> neurons, in Clock clock)
    {
        foreach (var (projection, rows) in _incoming)
        {
            try
            {
                rows.Deliver(neurons, projection.SourceOfNeuron, clock, Inputs);
            }
            catch (Exception failure) when (failure is not MechanismException)
            {
                throw new MechanismException(projection.Plan.Rule, $"projection {projection.Name}", clock.Time, failure);
            }
        }
    }

    private void Play(StimulusPlayer stimulus, in Slice slice)
    {
        try
        {
            stimulus.Play(slice, Inputs);
        }
        catch (Exception failure) when (failure is not MechanismException)
        {
            throw new MechanismException(stimulus.Mechanism, $"population {Population.Name}", slice.First * slice.Step, failure);
        }
    }
}
