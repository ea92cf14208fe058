using System.Runtime.InteropServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// The times of birth of a projection's synapses. They are numbered in the order of their births, so it is enough to keep the first number of each update, as
/// long as one of its synapses exists.
/// </summary>
internal sealed class BirthDates
{
    private const int Few = 1024;

    private readonly List<long> _firsts = [];
    private readonly List<long> _steps = [];
    private int _room = Few;

    /// <summary>True if there are so many dates that those without living synapses should be removed.</summary>
    internal bool IsFull => _firsts.Count >= _room;

    /// <summary>Sets the step of all births from a number on, until the next call.</summary>
    /// <param name="first">The number of the first, above that of an earlier call.</param>
    /// <param name="step">The step.</param>
    internal void Begin(long first, long step)
    {
        _firsts.Add(first);
        _steps.Add(step);
    }

    /// <summary>The step at whose beginning a synapse was born; 0 for initial synapses.</summary>
    internal long StepOf(long birth) => IndexOf(birth) is var index && index < 0 ? 0 : _steps[index];

    /// <summary>Removes the dates of which no synapse is left. The capacity is then twice the rest, so this happens rarely.</summary>
    /// <param name="living">The numbers of the living synapses, in any order.</param>
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
