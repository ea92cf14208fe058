using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>The table of the ramp experiment on the plugin's page.</summary>
/// <param name="runs">The runs.</param>
internal sealed class RampPageLines(IReadOnlyList<RampRun> runs)
{
    private const Learner Plain = Learner.Standard;
    private const Learner Homeostatic = Learner.Homeostatic;

    /// <summary>Rates and weights, here and in ANNarchy.</summary>
    public IEnumerable<string> Table() =>
    [
        "| ramp | | ANNarchy | here |",
        "|---|---|---|---|",
        Row("mean rate over 1,000 s, Hz | STDP alone", 2, Annarchy.MeanRate(Plain), run => run.MeanRate(Plain)),
        Row("| homeostatic", 2, Annarchy.MeanRate(Homeostatic), run => run.MeanRate(Homeostatic)),
        .. new[] { 1, 3, 5, 10, 20 }.Select(second => Row(
            $"rate in the second from {second} s on, Hz | homeostatic",
            1,
            seed => Annarchy.Rates(seed, Homeostatic)[second],
            run => run.Rates(Homeostatic)[second])),
        .. new[] { (0, "slowest inputs"), (4, "inputs in the middle"), (9, "fastest inputs") }.Select(ten => Row(
            $"mean weight of the ten {ten.Item2} after 1,000 s | homeostatic",
            4,
            seed => Ten(Annarchy.Weights(seed, Homeostatic), ten.Item1),
            run => Ten(run.Weights(Homeostatic), ten.Item1))),
        Row("weights at the bound after 1,000 s, of 100 | STDP alone", 0, seed => AtBound(Annarchy.Weights(seed, Plain)), run => AtBound(run.Weights(Plain))),
        Row("smallest weight then | STDP alone", 4, seed => Annarchy.Weights(seed, Plain).Min(), run => run.Weights(Plain).Min()),
    ];

    private static double Ten(double[] weights, int ten) => weights[(10 * ten)..((10 * ten) + 10)].Average();

    private static double AtBound(double[] weights) => weights.Count(weight => weight >= RampFidelityTests.Bound);

    private string Row(string name, int decimals, Func<int, double> there, Func<RampRun, double> here) =>
        Row(name, decimals, Sample.Of([.. Annarchy.Seeds.Select(there)]), here);

    private string Row(string name, int decimals, Sample there, Func<RampRun, double> here) =>
        $"| {name} | {there.ToText(decimals)} | {Sample.Of([.. runs.Select(here)]).ToText(decimals)} |";
}
