using System.Globalization;
using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>The whole experiment on receptive fields against fourteen seeds in ANNarchy's order of a step (see ReferenceData/annarchy/PROVENANCE.md).</summary>
public sealed class SorfEndTests
{
    private const int Seeds = 8;
    private const double Error = 0.01;

    /// <summary>Mean and deviation over the fourteen seeds there, with the decimals that are known.</summary>
    private static readonly (string Name, int Decimals, Sample There, Func<SorfEnd, double> Here)[] Measures =
    [
        (
            "correlation of a field, ON minus OFF, with the grating that fits best, mean of a seed's four neurons",
            2,
            new(14, 0.82, 0.08),
            run => run.Correlations.Average()),
        ("excitatory rate, Hz", 2, new(14, 10.14, 0.21), run => run.RateE),
        ("inhibitory rate, Hz", 1, new(14, 39.8, 0.9), run => run.RateI),
        ("mean weight from ON and OFF cells, thousandths", 2, new(14, 4.74, 0.36), run => run.MeanWeight),
    ];

    [LongFact]
    public void Fields_and_rates_are_those_of_ANNarchy_and_the_page_has_them()
    {
        var runs = SideBySide.Run([.. Enumerable.Range(1, Seeds)], SorfEnd.Of);
        var compared = Measures.Select(measure => (measure, Here: Sample.Of([.. runs.Select(measure.Here)]))).ToList();
        PageTable.Check(
            "plugins/carlson-2013/README.md",
            "sorf",
            [
                $"| SORF | ANNarchy, 14 seeds | here, {Seeds} seeds | Welch's p |",
                "|---|---|---|---|",
                .. compared.Select(
                    c =>
                        $"| {c.measure.Name} | {c.measure.There.ToText(c.measure.Decimals)} | {c.Here.ToText(c.measure.Decimals)} | "
                            + Welch.PValue(c.Here, c.measure.There).ToString("F2", CultureInfo.InvariantCulture) + " |"),
            ]);
        Assert.DoesNotContain(compared, c => Welch.PValue(c.Here, c.measure.There) < Error / Measures.Length);
    }
}
