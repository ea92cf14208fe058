using System.Numerics;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>
/// Looks now and then whether the states of a network are still finite numbers, and tells of each that is not, once. Looking changes nothing, and when
/// it happens depends on nothing but the step, so that what is told is the same however the network is run.
/// </summary>
internal sealed class NonFiniteWatch
{
    /// <summary>The step of the first look: what goes wrong, mostly does so at once.</summary>
    private const long First = 64;

    /// <summary>Steps from look to look at most. A look reads every state once, which then is nothing beside so many steps.</summary>
    private const long Period = 1 << 14;

    private readonly double _step;
    private readonly Action<IReadOnlyList<NonFiniteState>> _tell;
    private readonly List<NonFiniteState> _found = [];
    private readonly Watched[] _watched;
    private int _told;

    /// <summary>Watches a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="tell">Told of the states that are found at one look; it is the host's, and may throw.</param>
    internal NonFiniteWatch(Network network, double step, Action<IReadOnlyList<NonFiniteState>> tell)
    {
        (_step, _tell) = (step, tell);
        Watched[] all =
        [
            .. network.Populations.Select(p => new WatchedNeurons(p)),
            .. network.Populations.Where(WatchedStep.IsLimited).Select(p => new WatchedStep(p, step)),
            .. network.Projections.Select(p => new WatchedSynapses(p)),
        ];
        _watched = [.. all.Where(states => !states.IsOver)];
    }

    /// <summary>What was found so far, in the order in which it was seen.</summary>
    internal IReadOnlyList<NonFiniteState> Found => [.. _found];

    /// <summary>The first step after the given one at whose beginning it looks: ever twice as far at first, then regularly.</summary>
    internal static long NextAfter(long step) => step >= Period ? ((step / Period) + 1) * Period
        : Math.Max(First, (long)BitOperations.RoundUpToPowerOf2((ulong)step + 1));

    /// <summary>Whether it looks at the beginning of a step.</summary>
    internal static bool IsDue(long step) => step > 0 && NextAfter(step - 1) == step;

    /// <summary>Whether a look that is due at the beginning of a step reads what spikes may change as they are delivered.</summary>
    internal bool ReadsSynapsesAt(long step) => IsDue(step) && Array.Exists(_watched, states => states.ReadsSynapses);

    /// <summary>Looks, if it does so at the beginning of a step.</summary>
    internal void LookAt(long step)
    {
        if (IsDue(step))
        {
            Look(step);
        }
    }

    /// <summary>Looks, also at a step at which it otherwise would not. All spikes before are delivered.</summary>
    internal void Look(long step)
    {
        foreach (var states in _watched)
        {
            states.Look(step * _step, _found);
        }
    }

    /// <summary>Tells of what was found since it told last. To be called where the network is whole and can go on, whatever the host does.</summary>
    internal void Tell()
    {
        if (_found.Count > _told)
        {
            var untold = _found[_told..];
            _told = _found.Count;
            _tell(untold);
        }
    }

    /// <summary>Goes on from what was found before a snapshot was taken, and tells of it.</summary>
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
