using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>The values that a synapse rule sees of the neurons on one side of a store, a column for each of its fields.</summary>
internal sealed class SeenSide
{
    private readonly SeenColumn[] _following;
    private readonly SeenColumn[] _looking;
    private readonly SpikeTrace[] _spikeTraces;
    private readonly SeenColumn[] _jumping;
    private readonly SeenColumn[] _jumpingLate;

    private SeenSide(SeenColumn[] columns)
    {
        Columns = columns;
        _following = [.. columns.Where(c => c.Follows)];
        _looking = [.. columns.Where(c => c.Looks)];
        _spikeTraces = [.. columns.OfType<SpikeTrace>()];
        _jumping = [.. columns.Where(c => c.Jumps)];
        _jumpingLate = [.. columns.Where(c => c.JumpsLate)];
    }

    /// <summary>The columns.</summary>
    internal SeenColumn[] Columns { get; }

    /// <summary>Creates the columns of a side.</summary>
    /// <param name="side">The side.</param>
    /// <param name="setup">The rule.</param>
    /// <param name="neurons">The neurons of the side, in parts.</param>
    internal static SeenSide Of(Side side, RuleSetup setup, IReadOnlyList<NeuronPart> neurons) =>
        new([.. setup.Rule.Seen.Where(s => s.Side == side).Select(s => Open(s, setup, neurons))]);

    /// <summary>True if some column must be updated in every step.</summary>
    internal bool IsFollowing => _following.Length > 0;

    /// <summary>Updates the columns at the end of a step: traces decay, windows move, then the step's spikes count.</summary>
    /// <param name="spikes">The neurons that spiked, by number on this side.</param>
    /// <param name="clock">The step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Take(ReadOnlySpan<int> spikes, in Clock clock)
    {
        foreach (var column in _following)
        {
            column.Take(spikes, clock);
        }
    }

    /// <summary>Reads the current states of the neurons.</summary>
    /// <param name="clock">The step that has ended.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Look(in Clock clock)
    {
        foreach (var column in _looking)
        {
            column.Look(clock);
        }
    }

    /// <summary>Prepares for the spikes of a step: traces decay up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void MoveTo(long step)
    {
        foreach (var trace in _spikeTraces)
        {
            trace.MoveTo(step);
        }
    }

    /// <summary>Handles spikes of some neurons: their traces increase.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Jump(ReadOnlySpan<int> neurons)
    {
        foreach (var column in _jumping)
        {
            column.Jump(neurons);
        }
    }

    /// <summary>Spikes of some neurons have been handled: traces jump that were seen without them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void JumpLate(ReadOnlySpan<int> neurons)
    {
        foreach (var column in _jumpingLate)
        {
            column.Jump(neurons);
        }
    }

    /// <summary>Shows the state of some neurons.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    /// <param name="neurons">The neurons.</param>
    internal void Archive(StateArchive archive, long step, NeuronBlock neurons)
    {
        foreach (var column in Columns)
        {
            column.Archive(archive, step, neurons);
        }
    }

    /// <summary>
    /// Creates a column. For a rule that acts in every step, traces are updated in every step; otherwise they are computed on demand at spikes.
    /// </summary>
    private static SeenColumn Open(SeenDeclaration seen, RuleSetup setup, IReadOnlyList<NeuronPart> neurons)
    {
        var count = neurons.Sum(n => n.Count);
        return seen switch
        {
            SeenTrace trace when setup.IsStepped => new RunningTrace(trace, setup.ValueOf(trace.Tau), count, setup.Step),
            SeenTrace trace => new SpikeTrace(trace, setup.ValueOf(trace.Tau), count, setup.Step),
            SeenSpikeTime time => new LastSpike(time, count),
            SeenFiringRate rate => new SlidingRate(rate, setup.ValueOf(rate.Window), count, setup.Step),
            SeenOfTarget computed => new TargetColumn(computed, count),
            SeenState state => StateColumn.Of(state, setup.Rule, neurons),
            _ => throw new ArgumentException($"{seen} cannot be seen", nameof(seen)),
        };
    }
}
