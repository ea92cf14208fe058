namespace NeuroForge.Connectivity;

/// <summary>Finds the source with the same number in its population as a target.</summary>
internal sealed class EqualNumbers
{
    private const string Parameter = "by";

    private readonly ConnectorContext _context;
    private readonly int[] _sources; // by number in the population; -1 where there is none

    /// <summary>Numbers the sources.</summary>
    /// <param name="context">The two sides.</param>
    /// <exception cref="ParameterException">A side has a number twice, or both sides have neurons without a partner.</exception>
    internal EqualNumbers(ConnectorContext context)
    {
        _context = context;
        _sources = Places(context.SourceCount, context.SourceNumber, "sources");
        var targets = Places(context.TargetCount, context.TargetNumber, "targets");
        var (lonelySource, lonelyTarget) = (Lonely(_sources, targets), Lonely(targets, _sources));
        if (lonelySource >= 0 && lonelyTarget >= 0)
        {
            throw new ParameterException(
                Parameter,
                $"source {lonelySource} has no target of its number, and target {lonelyTarget} no source; the numbers of one side must all be on the other");
        }

        Count = Enumerable.Range(0, context.TargetCount).LongCount(target => SourceOf(target) >= 0);
    }

    /// <summary>Number of pairs that are allowed.</summary>
    internal long Count { get; }

    /// <summary>The source of a target; -1 if there is none, or the two may not be joined.</summary>
    internal int SourceOf(int target)
    {
        var number = _context.TargetNumber(target);
        var source = number < _sources.Length ? _sources[number] : -1;
        return source >= 0 && _context.Allows(source, target) ? source : -1;
    }

    private static int[] Places(int count, Func<int, int> numberOf, string side)
    {
        var places = new int[count == 0 ? 0 : Enumerable.Range(0, count).Max(numberOf) + 1];
        Array.Fill(places, -1);
        for (var neuron = 0; neuron < count; neuron++)
        {
            ref var place = ref places[numberOf(neuron)];
            place = place < 0 ? neuron : throw new ParameterException(
                Parameter, $"two {side} have the number {numberOf(neuron)}, of different populations; join one population to one, or pair them by \"order\"");
        }

        return places;
    }

    /// <summary>The first number on a side that the other does not have; -1 if there is none.</summary>
    private static int Lonely(int[] side, int[] other)
    {
        for (var number = 0; number < side.Length; number++)
        {
            if (side[number] >= 0 && (number >= other.Length || other[number] < 0))
            {
                return number;
            }
        }

        return -1;
    }
}
