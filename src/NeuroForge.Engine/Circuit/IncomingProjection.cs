using System.Runtime.InteropServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Actions;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Circuit;

/// <summary>A projection as a shard sees it: its synapses onto the shard's neurons, and their actions.</summary>
internal sealed class IncomingProjection
{
    private SynapseEnds _ends;
    private SynapseActions _actions;
    private readonly DueUse _use;
    private readonly (int Population, int First)[] _from;
    private readonly int[] _sources;
    private double[]? _kept;
    private readonly DelaySplit? _split;
    private readonly Modulators? _modulators;
    private readonly LateSpikes? _late; // spikes of the side that the synapses see late

    /// <summary>Creates the actions of the synapses for their rule.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="ends">Its synapses onto the shard's neurons.</param>
    /// <param name="vector">The vector for computing matrices.</param>
    /// <param name="due">The shard's list of due segments; null if there is none.</param>
    internal IncomingProjection(Projection projection, SynapseEnds ends, Type vector, DueSegments? due)
    {
        Projection = projection;
        _ends = ends;
        _use = new DueUse(due, projection.Number);
        _actions = new SynapseActions(ends, vector, _use);
        _from = projection.Sources.InOrderOfNeurons;
        _sources = _from.Length == 1 ? [] : new int[projection.Sources.Count];
        _split = DelaySplit.Of(projection.Plan);
        _modulators = projection.Modulators();
        Store.Current = _actions.Advance;
        _late = _split is { } split ? new LateSpikes(Math.Abs(split.Axonal)) : null;
    }

    /// <summary>The projection.</summary>
    internal Projection Projection { get; }

    /// <summary>Its synapses onto the shard's neurons.</summary>
    internal SynapseStore Store => _ends.Store;

    /// <summary>Creates the actions for other synapses.</summary>
    /// <param name="store">The other synapses.</param>
    /// <param name="vector">The vector for computing matrices.</param>
    /// <returns>Replaces the synapses.</returns>
    internal Action Prepare(SynapseStore store, Type vector) => Prepare(_ends with { Store = store }, vector);

    /// <summary>Creates the actions for other parameters of the rule.</summary>
    /// <param name="setup">The rule with the other parameters.</param>
    /// <param name="vector">The vector for computing matrices.</param>
    /// <returns>Replaces the parameters.</returns>
    internal Action Prepare(RuleSetup setup, Type vector)
    {
        var prepared = Prepare(_ends with { Setup = setup }, vector);
        return () =>
        {
            Advance(Now); // until now weights have changed by the old parameters
            prepared();
        };
    }

    private Action Prepare(SynapseEnds ends, Type vector)
    {
        var actions = new SynapseActions(ends, vector, _use);
        return () =>
        {
            _use.Due?.Settle(ends.Setup.Step); // spikes on their way keep the amounts that they had
            var now = Now;
            (_ends, _actions) = (ends, actions);
            Store.Current = actions.Advance;
            Now = now;
        };
    }

    /// <summary>The last step that has ended, at whose end synapses are read.</summary>
    internal Clock Now
    {
        private get => _actions.Advance?.Now ?? default;
        set => _actions.Advance?.Now = value;
    }

    /// <summary>Advances all synapses of a rule with modulators to the end of a step.</summary>
    private void Advance(in Clock clock) => _actions.Advance?.Act(clock);

    /// <summary>The loops over its synapses, and those that observe the neurons at their ends.</summary>
    internal IEnumerable<object> Loops => [.. _actions.Loops, .. _ends.Pre.Columns, .. _ends.Post.Columns];

    /// <summary>True if it transmits continuous signals.</summary>
    internal bool IsContinuous => _actions.Signals is not null;

    /// <summary>True if it acts in every step, or observes the neurons in every step.</summary>
    internal bool IsStepped => _actions.Steps is not null || _ends.Pre.IsFollowing || _ends.Post.IsFollowing;

    /// <summary>True if it can have spikes to handle in a step without new spikes, since synapses see spikes late.</summary>
    internal bool IsLate => _late is not null || _modulators is not null;

    /// <summary>Shows the rule's state of all sources.</summary>
    internal void ArchiveSources(StateArchive archive, long step)
    {
        var all = new NeuronBlock(0, Projection.Sources.Count);
        _ends.Pre.Archive(archive, step, all);
        if (_split is { SourcesLate: > 0 })
        {
            _late!.Archive(archive, step, all);
        }

        _modulators?.Archive(archive, step);
        _ends.Modulators?.Archive(archive);
    }

    /// <summary>Shows the rule's state of some of the shard's neurons.</summary>
    internal void ArchiveTargets(StateArchive archive, long step, NeuronBlock targets)
    {
        _ends.Post.Archive(archive, step, targets);
        if (_split is { TargetsLate: > 0 })
        {
            _late!.Archive(archive, step, targets);
        }
    }

    /// <summary>Transmits continuous signals.</summary>
    /// <param name="clock">The step in which they are sent.</param>
    /// <param name="arrival">The step in which they arrive.</param>
    internal void PassOn(in Clock clock, long arrival)
    {
        _ends.Pre.Look(clock);
        _actions.Signals!.PassOn(clock, arrival);
    }

    /// <summary>Ends a step: updates the values that the rule sees, then lets the rule act.</summary>
    /// <param name="spikes">The spikes of the step.</param>
    /// <param name="own">The neurons of the shard that spiked.</param>
    /// <param name="clock">The step.</param>
    internal void Act(in StepSpikes spikes, ReadOnlySpan<int> own, in Clock clock)
    {
        if (_ends.Pre.IsFollowing)
        {
            _ends.Pre.Take(SourcesAmong(spikes), clock);
        }

        _ends.Post.Take(own, clock);
        Look(clock);
        _actions.Targets?.Compute(clock);
        if (_ends.Setup.IsFrozen && Store is DenseStore matrix)
        {
            ActWithWeightsKept(matrix, clock);
        }
        else
        {
            _actions.Steps?.Act(clock);
        }
    }

    /// <summary>Lets the synapses of a matrix act, whose loops write weights and states at once, and puts the weights back.</summary>
    private void ActWithWeightsKept(DenseStore matrix, in Clock clock)
    {
        var weights = matrix.AllWeights;
        _kept ??= new double[weights.Length];
        weights.CopyTo(_kept);
        _actions.Steps?.Act(clock);
        _kept.CopyTo(weights);
    }

    /// <summary>Updates the values seen of the neurons on both sides, at the end of a step.</summary>
    private void Look(in Clock clock)
    {
        _ends.Pre.Look(clock);
        _ends.Post.Look(clock);
    }

    /// <summary>Handles the spikes of a step: those of sources, then those of targets.</summary>
    /// <param name="spikes">The spikes of the step.</param>
    /// <param name="own">The neurons of the shard that spiked.</param>
    /// <param name="clock">The step.</param>
    internal void Handle(in StepSpikes spikes, ReadOnlySpan<int> own, in Clock clock)
    {
        if (_modulators?.Take(spikes, clock.Index) is > 0 and var arrived)
        {
            Advance(clock);
            _ends.Modulators!.Jump(arrived, clock);
        }

        var sources = SourcesAmong(spikes);
        if (_split is not { } split)
        {
            Handle(sources, clock.Index, own, clock);
        }
        else if (split.TargetsLate > 0)
        {
            _late!.Take(clock.Index, own);
            Handle(sources, clock.Index, CollectionsMarshal.AsSpan(_late.Of(clock.Index - _late.Steps)), clock);
        }
        else
        {
            _late!.Take(clock.Index, sources);
            HandleLateSources(split, own, clock);
        }
    }

    /// <summary>
    /// Spikes of sources that are seen late. At the soma they reach the target in the step in which they are seen: then they are handled as soon as the
    /// targets'
    /// spikes of the step before have been, and their traces that are seen without them wait for the targets' spikes of their own step.
    /// </summary>
    private void HandleLateSources(DelaySplit split, ReadOnlySpan<int> own, in Clock clock)
    {
        var seen = CollectionsMarshal.AsSpan(_late!.Of(clock.Index - _late.Steps));
        if (!split.IsAtSoma)
        {
            Handle(seen, clock.Index - _late.Steps, own, clock);
            return;
        }

        if (seen.Length + own.Length > 0)
        {
            MoveTo(clock.Index);
            HandleTargets(own, clock);
            _ends.Pre.JumpLate(seen);
            _ends.Post.JumpLate(own);
        }

        var next = new Clock(clock.Index + 1, clock.Step);
        var emitted = next.Index - _late.Steps;
        if (CollectionsMarshal.AsSpan(_late.Of(emitted)) is { IsEmpty: false } coming)
        {
            MoveTo(next.Index);
            HandleSources(coming, emitted, next);
        }
    }

    private void Handle(ReadOnlySpan<int> sources, long emitted, ReadOnlySpan<int> targets, in Clock clock)
    {
        if (sources.Length + targets.Length == 0)
        {
            return;
        }

        MoveTo(clock.Index);
        HandleSources(sources, emitted, clock);
        HandleTargets(targets, clock);
        _ends.Pre.JumpLate(sources);
        _ends.Post.JumpLate(targets);
    }

    private void MoveTo(long step)
    {
        _ends.Pre.MoveTo(step);
        _ends.Post.MoveTo(step);
    }

    private void HandleSources(ReadOnlySpan<int> sources, long emitted, in Clock clock)
    {
        if (!sources.IsEmpty)
        {
            _ends.Pre.Jump(sources);
            _actions.PreSpikes?.Handle(sources, clock, emitted);
        }
    }

    private void HandleTargets(ReadOnlySpan<int> targets, in Clock clock)
    {
        if (!targets.IsEmpty)
        {
            _ends.Post.Jump(targets);
            _actions.PostSpikes?.Handle(targets, clock);
        }
    }

    /// <summary>The sources that spiked, by their number in the projection, in the order of neurons.</summary>
    private ReadOnlySpan<int> SourcesAmong(in StepSpikes spikes) =>
        _from.Length == 1 ? spikes.Of(_from[0].Population) : SourcesOfSeveral(spikes);

    private ReadOnlySpan<int> SourcesOfSeveral(in StepSpikes spikes)
    {
        var count = 0;
        foreach (var (population, first) in _from)
        {
            foreach (var neuron in spikes.Of(population))
            {
                _sources[count++] = first + neuron;
            }
        }

        return _sources.AsSpan(0, count);
    }
}
