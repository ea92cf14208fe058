namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>The states of a population or projection, which are looked at for values that are not finite numbers.</summary>
/// <param name="path">Whose states: <c>populations.E</c>.</param>
/// <param name="states">The names of the states.</param>
internal abstract class WatchedStates(string path, IReadOnlyList<string> states)
{
    private readonly bool[] _seen = new bool[states.Count];

    /// <summary>Whether there is anything that delivery changes.</summary>
    internal abstract bool ReadsSynapses { get; }

    /// <summary>Whether there is nothing left to look at.</summary>
    internal bool IsOver => Array.TrueForAll(_seen, seen => seen);

    /// <summary>How many neurons or synapses there are.</summary>
    private protected abstract long Values { get; }

    /// <summary>Looks at all states, and adds those that are seen not to be finite for the first time.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <param name="found">Takes them, in the order of their declaration.</param>
    internal void Look(double time, List<NonFiniteState> found)
    {
        if (IsOver || AllAreFinite())
        {
            return;
        }

        for (var i = 0; i < _seen.Length; i++)
        {
            if (!_seen[i] && Count(i) is var count && count != default)
            {
                _seen[i] = true;
                found.Add(new(path, states[i], count.NotNumbers, count.Infinite, Values, time));
            }
        }
    }

    /// <summary>Passes over what was seen before.</summary>
    internal void Skip(NonFiniteState seen)
    {
        for (var i = 0; i < _seen.Length; i++)
        {
            _seen[i] |= seen.Path == path && seen.State == states[i];
        }
    }

    /// <summary>Whether all values of all states are finite, in one quick look; it may say no where they are.</summary>
    private protected abstract bool AllAreFinite();

    /// <summary>Counts the values of a state that are not finite.</summary>
    private protected abstract NonFiniteCount Count(int state);
}
