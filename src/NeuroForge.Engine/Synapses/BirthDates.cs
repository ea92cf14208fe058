namespace NeuroForge.Engine;

/// <summary>When the synapses of a projection were born. They are numbered in the order of their births, so it is enough to keep where each update's births begin.</summary>
internal sealed class BirthDates
{
    private readonly List<long> _firsts = [];
    private readonly List<long> _steps = [];

    /// <summary>Says that all births from one on happen at a step, until it is said of later ones.</summary>
    /// <param name="first">The number of the first, not below that of an earlier call.</param>
    /// <param name="step">The step.</param>
    internal void Begin(long first, long step)
    {
        if (_firsts.Count > 0 && _firsts[^1] == first)
        {
            _steps[^1] = step;
            return;
        }

        _firsts.Add(first);
        _steps.Add(step);
    }

    /// <summary>The step at whose beginning a synapse was born; 0 for those that the network begins with.</summary>
    internal long StepOf(long birth)
    {
        var found = _firsts.BinarySearch(birth);
        var index = found >= 0 ? found : ~found - 1;
        return index < 0 ? 0 : _steps[index];
    }

    /// <summary>Shows where each update's births begin.</summary>
    internal void Archive(StateArchive archive)
    {
        var (firsts, steps) = (archive.Items<long>([.. _firsts]), archive.Items<long>([.. _steps]));
        if (archive.IsRestoring)
        {
            Restore(_firsts, firsts);
            Restore(_steps, steps);
        }
    }

    private static void Restore(List<long> numbers, long[] restored)
    {
        numbers.Clear();
        numbers.AddRange(restored);
    }
}
