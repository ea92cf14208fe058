using System.Runtime.InteropServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// When the synapses of a projection were born. They are numbered in the order of their births, so it is enough to keep where each update's births
/// begin, and that only as long as one of them is alive.
/// </summary>
internal sealed class BirthDates
{
    private const int Few = 1024;

    private readonly List<long> _firsts = [];
    private readonly List<long> _steps = [];
    private int _room = Few;

    /// <summary>Whether there are so many dates that those of the dead should be forgotten.</summary>
    internal bool IsFull => _firsts.Count >= _room;

    /// <summary>Says that all births from one on happen at a step, until it is said of later ones.</summary>
    /// <param name="first">The number of the first, above that of an earlier call.</param>
    /// <param name="step">The step.</param>
    internal void Begin(long first, long step)
    {
        _firsts.Add(first);
        _steps.Add(step);
    }

    /// <summary>The step at whose beginning a synapse was born; 0 for those that the network begins with.</summary>
    internal long StepOf(long birth) => IndexOf(birth) is var index && index < 0 ? 0 : _steps[index];

    /// <summary>
    /// Forgets the dates at which nobody was born who is alive. The room is then twice what is left, so this seldom happens.
    /// </summary>
    /// <param name="living">The numbers of the living, in any order.</param>
    internal void KeepThoseOf(IEnumerable<long> living)
    {
        var kept = new bool[_steps.Count];
        foreach (var birth in living)
        {
            if (IndexOf(birth) is var index && index >= 0)
            {
                kept[index] = true;
            }
        }

        Replace([.. _firsts.Where((_, i) => kept[i])], [.. _steps.Where((_, i) => kept[i])]);
        _room = Math.Max(Few, 2 * _firsts.Count);
    }

    /// <summary>Shows the dates.</summary>
    internal void Archive(StateArchive archive)
    {
        var (firsts, steps) = (archive.Items<long>([.. _firsts]), archive.Items<long>([.. _steps]));
        _room = archive.Value(_room);
        if (archive.IsRestoring)
        {
            Replace(firsts, steps);
        }
    }

    private int IndexOf(long birth) => Ascending.CountUpTo<long>(CollectionsMarshal.AsSpan(_firsts), birth) - 1;

    private void Replace(long[] firsts, long[] steps)
    {
        _firsts.Clear();
        _firsts.AddRange(firsts);
        _steps.Clear();
        _steps.AddRange(steps);
    }
}
