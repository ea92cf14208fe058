namespace NeuroForge.Connectivity;

/// <summary>Distributes synapses over targets by repeated halving of the targets, and draws the sources for a range of them.</summary>
/// <param name="context">The two sides and the synapses that are allowed.</param>
/// <param name="pairs">The pairs that may be joined.</param>
/// <param name="first">The first target whose synapses are requested.</param>
/// <param name="end">The target after the last.</param>
/// <param name="synapses">Receives the synapses.</param>
internal sealed class HalvedTargets(ConnectorContext context, AllowedPairs pairs, int first, int end, ISynapseSink synapses)
{
    /// <summary>The number of the range of all targets; that of range n has the halves 2 n and 2 n + 1.</summary>
    private const long Root = 1;

    private readonly RandomStream _shares = context.Random.Of(-1);
    private readonly Partners _sources = new(context.SourceCount, context.Multapses);

    /// <summary>Distributes synapses over all targets, and adds those that are requested.</summary>
    internal void Share(long number) => Share(number, Root, 0, context.TargetCount);

    private void Share(long number, long range, int from, int to)
    {
        if (number == 0 || to <= first || from >= end)
        {
            return;
        }

        if (to - from == 1)
        {
            Join(from, checked((int)number));
            return;
        }

        var middle = from + ((to - from) / 2);
        var reachFirst = Halving.Draw(_shares.Of(range), number, pairs.Of(from, middle), pairs.Of(middle, to), context.Multapses);
        Share(reachFirst, 2 * range, from, middle);
        Share(number - reachFirst, (2 * range) + 1, middle, to);
    }

    private void Join(int target, int number)
    {
        foreach (var source in _sources.Draw(number, context.Autapses ? Partners.Any : context.AutapseOf(target), context.RandomOf(target)))
        {
            synapses.Add(source, target);
        }
    }
}
