using System.Numerics;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>
/// Checks periodically if the states of a network are still finite, and reports each that is not, once. The checks change nothing, and their times depend only
/// on the step, so the reports are the same for any way of running the network.
/// </summary>
internal sealed class NonFiniteWatch
{
    /// <summary>The step of the first check: most problems appear early.</summary>
    private const long First = 64;

    /// <summary>Greatest number of steps between checks. A check reads every state once, which is a negligible cost in so many steps.</summary>
    private const long Period = 1 << 14;

    private readonly double _step;
    private readonly Action<IReadOnlyList<NonFiniteState>> _tell;
    private readonly List<NonFiniteState> _found = [];
    private readonly Watched[] _watched;
    private int _told;

    /// <summary>Creates the checks of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="tell">Receives the states that are found in a check; it belongs to the host, and may throw.</param>
    internal NonFiniteWatch(Network network, double step, Action<IReadOnlyList<NonFiniteState>> tell)
    {
        (_step, _tell) = (step, tell);
        Watched[] all =
        [
            .. network.Populations.Select(p => new WatchedNeurons(p, network.Ranks)),
            .. network.Populations.Where(WatchedStep.IsLimited).Select(p => new WatchedStep(p, step, network.Ranks)),
            .. network.Projections.Select(p => new WatchedSynapses(p, network.Ranks)),
        ];
        _watched = [.. all.Where(states => !states.IsOver)];
    }

    /// <summary>The states found so far, in order.</summary>
    internal IReadOnlyList<NonFiniteState> Found => [.. _found];

    /// <summary>The step of the next check after a given one: intervals double at first, then are constant.</summary>
    internal static long NextAfter(long step) => step >= Period ? ((step / Period) + 1) * Period
        : Math.Max(First, (long)BitOperations.RoundUpToPowerOf2((ulong)step + 1));

    /// <summary>True if there is a check at the beginning of a step.</summary>
    internal static bool IsDue(long step) => step > 0 && NextAfter(step - 1) == step;

    /// <summary>True if a check at the beginning of a step reads values that the delivery of spikes may change.</summary>
    internal bool ReadsSynapsesAt(long step) => IsDue(step) && Array.Exists(_watched, states => states.ReadsSynapses);

    /// <summary>Checks, if a check is due at the beginning of a step.</summary>
    internal void LookAt(long step)
    {
        if (IsDue(step))
        {
            Look(step);
        }
    }

    /// <summary>Checks at any step. All earlier spikes must be delivered.</summary>
    internal void Look(long step)
    {
        foreach (var states in _watched)
        {
            states.Look(step * _step, _found);
        }
    }

    /// <summary>
    /// Reports the states found since the last report. Call it only when the network is consistent and can be continued, since the host may do anything.
    /// </summary>
    internal void Tell()
    {
        if (_found.Count > _told)
        {
            var untold = _found[_told..];
            _told = _found.Count;
            _tell(untold);
        }
    }

    /// <summary>Continues with the states found before a snapshot was taken, and reports them.</summary>
    internal void Resume(IReadOnlyList<NonFiniteState> found)
    {
        _found.AddRange(found);
        foreach (var state in found)
        {
            Array.ForEach(_watched, states => states.Skip(state));
        }

        Tell();
    }
}
