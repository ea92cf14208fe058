namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>The table of the plugin's page.</summary>
/// <param name="runs">The runs.</param>
internal sealed class PageLines(Runs runs)
{
    private static readonly (Experiment Experiment, string Name)[] Names = [(Experiment.SameSource, "from the same source"), (Experiment.Anywhere, "anywhere")];

    private static readonly (string Quantity, string Name, int Decimals)[] Quantities =
    [
        (nameof(Quantity.RateE), "rate E, Hz", 2), (nameof(Quantity.RateI), "rate I, Hz", 2), (nameof(Quantity.PrunedEE), "EE synapses pruned a second", 0),
    ];

    /// <summary>Rates and prunings in blocks of five seconds.</summary>
    public IEnumerable<string> Table() =>
    [
        $"| | | {string.Join(" | ", Block.All)} |",
        $"|---|---{string.Concat(Enumerable.Repeat("|---", Block.All.Count))}|",
        .. Names.SelectMany(Rows),
    ];

    private IEnumerable<string> Rows((Experiment Experiment, string Name) named)
    {
        var all = Comparison.OfBlocks(named.Experiment, runs.Of(named.Experiment)).ToList();
        return Quantities.SelectMany(quantity =>
        {
            var row = all.Where(comparison => comparison.Name.StartsWith(quantity.Quantity + ",", StringComparison.Ordinal)).ToList();
            return (string[])
            [
                $"| {named.Name}: {quantity.Name} | here | {string.Join(" | ", row.Select(c => c.Here.ToText(quantity.Decimals)))} |",
                $"| | Brian2 | {string.Join(" | ", row.Select(c => c.There.ToText(quantity.Decimals)))} |",
            ];
        });
    }
}
