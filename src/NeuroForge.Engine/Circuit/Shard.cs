using System.Runtime.InteropServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Stimuli;
using NeuroForge.Engine.Synapses.Actions;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// A range of neurons with everything that belongs to them alone: their state, their pending inputs, the synapses onto them. Shards are computed in parallel;
/// the result for a shard does not depend on the thread.
/// </summary>
internal sealed class Shard
{
    private readonly NeuronKernel _kernel;
    private readonly List<StimulusPlayer> _stimuli = [];
    private readonly List<IncomingProjection> _incoming = [];
    private readonly List<IncomingProjection> _heardAtOnce = [];
    private readonly List<IncomingProjection> _heardNext = [];
    private readonly List<IncomingProjection> _stepped = [];
    private InputTap[] _taps = [];
    private bool _hasLate;

    internal Shard(Population population, ShardRange range, NeuronKernel kernel, NeuronColumns columns, InputRing inputs, int longestSlice)
    {
        Population = population;
        Range = range;
        _kernel = kernel;
        _kernel.Use(columns);
        Columns = columns;
        Inputs = inputs;
        Part = new NeuronPart(population.Plan.Model, columns, inputs);
        Spikes = new SpikeBuffer(range.Count, longestSlice);
    }

    /// <summary>The population that the neurons belong to.</summary>
    internal Population Population { get; }

    /// <summary>The range of neurons.</summary>
    internal ShardRange Range { get; }

    /// <summary>True if this rank computes the neurons. A shard of another rank has copies of its states, which are renewed before they are read.</summary>
    internal bool IsOwn { get; init; } = true;

    /// <summary>The neurons' constants and states.</summary>
    internal NeuronColumns Columns { get; }

    /// <summary>The pending inputs of the neurons.</summary>
    internal InputRing Inputs { get; }

    /// <summary>The spikes on their way to the neurons, if all pass through synapses that never change; null otherwise.</summary>
    internal DueSegments? Due { get; init; }

    /// <summary>The spikes of the last slice.</summary>
    internal SpikeBuffer Spikes { get; }

    /// <summary>Number of its spikes that were gathered since the network was built or restored.</summary>
    internal long SpikeCount { get; set; }

    /// <summary>The neurons, for readers.</summary>
    internal NeuronPart Part { get; }

    /// <summary>The projections onto the neurons, in the order of the plan.</summary>
    internal IReadOnlyList<IncomingProjection> Incoming => _incoming;

    /// <summary>The stimuli of the neurons.</summary>
    internal IReadOnlyList<StimulusPlayer> Stimuli => _stimuli;

    /// <summary>The loops over neurons and synapses in every step.</summary>
    internal IEnumerable<object> Loops => [_kernel, .. _incoming.SelectMany(projection => projection.Loops)];

    /// <summary>Calcium and elements; null if the population has none.</summary>
    internal ShardGrowth? Growth { get; init; }

    /// <summary>Shows the state of a block of neurons and of their inputs, without the synapses.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    /// <param name="block">The neurons.</param>
    internal void Archive(StateArchive archive, long step, NeuronBlock block)
    {
        archive.BeginPart();
        archive.Enter(item => $"{Name(block.First + Lanes.NeuronOf(item, Columns.StateCount))}, {StateName(item)}");
        archive.Values(Columns.StatesOf(block));
        for (var driven = 0; driven < Inputs.Driven; driven++)
        {
            archive.Enter(item => $"{Name(block.First + Lanes.NeuronOf(item, Inputs.Slots))}, signals on their way to it");
            archive.Values(Inputs.Of(driven, block));
        }

        _kernel.Archive(archive, block, Name);
        foreach (var stimulus in CollectionsMarshal.AsSpan(_stimuli))
        {
            stimulus.Archive(archive, block, Name);
        }

        foreach (var projection in CollectionsMarshal.AsSpan(_incoming))
        {
            archive.Enter(_ => $"projection {projection.Projection.Name}, its traces of targets");
            projection.ArchiveTargets(archive, step, block);
        }

        Growth?.Archive(archive, block, Name);
    }

    /// <summary>Skips a part for each block of neurons, which another rank has.</summary>
    internal void SkipParts(StateArchive archive)
    {
        foreach (var _ in NeuronBlock.Of(Range.Count))
        {
            archive.SkipPart();
        }
    }

    private string Name(long neuron) => $"population {Population.Name}, neuron {Range.First + neuron}";

    private string StateName(long item) => Population.Plan.Model.States[(int)(item / Lanes.Count % Columns.StateCount)].Name;

    /// <summary>The constants for other parameters.</summary>
    /// <param name="parameters">For each parameter one number for all neurons, or one for each neuron of the population.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="ParameterException">The parameters do not fit each other.</exception>
    internal NeuronColumns Derive(double[][] parameters, double step)
    {
        var columns = new NeuronColumns(Population.Plan.Model, Range.Count, parameters.All(p => p.Length == 1));
        columns.SetParameters(Range.First, parameters);
        _kernel.Derive(columns, step);
        return columns;
    }

    /// <summary>Replaces the constants of the neurons.</summary>
    internal void Use(NeuronColumns constants)
    {
        Columns.TakeConstantsOf(constants);
        _kernel.Use(Columns);
    }

    /// <summary>Adds a stimulus of the neurons, after the others.</summary>
    internal void Add(StimulusPlayer stimulus) => _stimuli.Add(stimulus);

    /// <summary>Copies the inputs of a neuron in every slice from now on.</summary>
    internal void Add(InputTap tap) => _taps = [.. _taps, tap];

    /// <summary>Adds a projection onto the neurons, after the others.</summary>
    internal void Add(IncomingProjection projection)
    {
        _incoming.Add(projection);
        _hasLate |= projection.IsLate;
        if (projection.IsContinuous)
        {
            (projection.Projection.IsHeardAtOnceBy(Population) ? _heardAtOnce : _heardNext).Add(projection);
        }

        if (projection.IsStepped)
        {
            _stepped.Add(projection);
        }
    }

    /// <summary>Computes a slice of the neurons: stimuli, signals that arrive at once, neurons, calcium and elements.</summary>
    internal void Step<TClock>(in Slice slice, ref TClock clock)
        where TClock : struct, IPhaseClock<TClock>
    {
        Spikes.Clear(slice.Steps);
        var inputs = Due is { IsUsed: true } due ? DueSpikes.Deliver(this, due, slice, ref clock) : Inputs;
        foreach (var stimulus in CollectionsMarshal.AsSpan(_stimuli))
        {
            Play(stimulus, slice, inputs);
            clock.Mark(Phase.Stimuli, stimulus.Number);
        }

        foreach (var projection in CollectionsMarshal.AsSpan(_heardAtOnce))
        {
            PassOn(projection, new Clock(slice.First, slice.Step), slice.First);
            clock.Mark(Phase.Synapses, projection.Projection.Number);
        }

        foreach (var tap in _taps)
        {
            tap.Take(inputs, slice);
        }

        try
        {
            _kernel.Step(Columns, inputs, slice, Spikes);
        }
        catch (Exception failure) when (Blame.IsOn(Population.Plan.Model, failure))
        {
            throw new MechanismException(Population.Plan.Model, $"population {Population.Name}", slice.First * slice.Step, failure);
        }

        clock.Mark(Phase.Neurons, Population.Number);
        if (Growth is { } growth)
        {
            growth.FollowSpikes(Spikes, slice);
            clock.Mark(Phase.Growth, Population.Number);
        }
    }

    /// <summary>Updates calcium and elements up to the beginning of a step.</summary>
    internal void Grow<TClock>(long step, ref TClock clock)
        where TClock : struct, IPhaseClock<TClock>
    {
        if (Growth is { } growth)
        {
            growth.FollowTime(step);
            clock.Mark(Phase.Growth, Population.Number);
        }
    }

    /// <summary>
    /// Ends the steps of the last slice at the synapses onto the neurons, in the order given in <see cref="ISynapse{T}"/>: step by step, projection by
    /// projection, neuron by neuron. Because of this fixed order the sums are the same for any number of threads and any division of time into slices.
    /// </summary>
    internal void Deliver<TClock>(SliceSpikes spikes, in Slice slice, ref TClock clock)
        where TClock : struct, IPhaseClock<TClock>
    {
        for (var step = 0; step < slice.Steps && _incoming.Count > 0; step++)
        {
            var now = new Clock(slice.First + step, slice.Step);
            var spiked = spikes.At(step);
            if (_heardNext.Count + _stepped.Count > 0)
            {
                EndStep(spiked, Spikes.At(step), now, ref clock);
            }

            if (_hasLate || !spiked.IsEmpty)
            {
                Handle(spiked, Spikes.At(step), now, ref clock);
            }
        }
    }

    private void EndStep<TClock>(in StepSpikes spikes, ReadOnlySpan<int> own, in Clock now, ref TClock clock)
        where TClock : struct, IPhaseClock<TClock>
    {
        foreach (var projection in CollectionsMarshal.AsSpan(_heardNext))
        {
            PassOn(projection, now, now.Index + projection.Store.Layout.Delay!.Value);
            clock.Mark(Phase.Synapses, projection.Projection.Number);
        }

        foreach (var projection in CollectionsMarshal.AsSpan(_stepped))
        {
            try
            {
                projection.Act(spikes, own, now);
            }
            catch (Exception failure) when (Blame.IsOn(projection.Projection.Plan.Rule, failure))
            {
                throw Failure(projection, now, failure);
            }

            clock.Mark(Phase.Synapses, projection.Projection.Number);
        }
    }

    private void Handle<TClock>(in StepSpikes spikes, ReadOnlySpan<int> own, in Clock now, ref TClock clock)
        where TClock : struct, IPhaseClock<TClock>
    {
        foreach (var projection in CollectionsMarshal.AsSpan(_incoming))
        {
            try
            {
                projection.Handle(spikes, own, now);
            }
            catch (Exception failure) when (Blame.IsOn(projection.Projection.Plan.Rule, failure))
            {
                throw Failure(projection, now, failure);
            }

            clock.Mark(Phase.Delivery, projection.Projection.Number);
        }
    }

    private static void PassOn(IncomingProjection projection, in Clock clock, long arrival)
    {
        try
        {
            projection.PassOn(clock, arrival);
        }
        catch (Exception failure) when (Blame.IsOn(projection.Projection.Plan.Rule, failure))
        {
            throw Failure(projection, clock, failure);
        }
    }

    /// <summary>The failure of a rule at a step.</summary>
    internal static MechanismException Failure(IncomingProjection projection, in Clock clock, Exception failure) =>
        new(projection.Projection.Plan.Rule, $"projection {projection.Projection.Name}", clock.Time, failure);

    private void Play(StimulusPlayer stimulus, in Slice slice, InputRing inputs)
    {
        try
        {
            stimulus.Play(slice, inputs);
        }
        catch (Exception failure) when (Blame.IsOn(stimulus.Mechanism, failure))
        {
            throw new MechanismException(stimulus.Mechanism, $"population {Population.Name}", slice.First * slice.Step, failure);
        }
    }
}
