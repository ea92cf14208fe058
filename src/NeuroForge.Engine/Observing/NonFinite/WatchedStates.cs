using NeuroForge.Engine.Ranks;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>The states of a population or projection, checked for values that are not finite.</summary>
/// <param name="path">The owner of the states: <c>populations.E</c>.</param>
/// <param name="states">The names of the states.</param>
/// <param name="ranks">The exchange with other ranks: each checks its own values, and all find the same.</param>
internal abstract class WatchedStates(string path, IReadOnlyList<string> states, RankExchange ranks) : Watched
{
    private readonly bool[] _seen = new bool[states.Count];

    /// <inheritdoc/>
    internal override bool IsOver => Array.TrueForAll(_seen, seen => seen);

    /// <summary>Number of neurons or synapses.</summary>
    private protected abstract long Values { get; }

    /// <inheritdoc/>
    internal override void Look(double time, List<NonFiniteState> found)
    {
        if (IsOver || !ranks.Any(!AllAreFinite()))
        {
            return;
        }

        for (var i = 0; i < _seen.Length; i++)
        {
            if (!_seen[i] && CountOnAllRanks(i) is var count && count != default)
            {
                _seen[i] = true;
                found.Add(new(path, states[i], count.NotNumbers, count.Infinite, Values, time));
            }
        }
    }

    /// <inheritdoc/>
    internal override void Skip(NonFiniteState seen)
    {
        for (var i = 0; i < _seen.Length; i++)
        {
            _seen[i] |= seen.Path == path && seen.State == states[i];
        }
    }

    /// <summary>True if all values of all states are finite, in a quick check; it may be false although they are.</summary>
    private protected abstract bool AllAreFinite();

    /// <summary>Counts the values of a state that are not finite.</summary>
    private protected abstract NonFiniteCount Count(int state);

    private NonFiniteCount CountOnAllRanks(int state)
    {
        var own = Count(state);
        return new(ranks.Sum(own.NotNumbers), ranks.Sum(own.Infinite));
    }
}
