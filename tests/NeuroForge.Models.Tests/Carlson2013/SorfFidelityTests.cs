using NeuroForge.Models.Tests.Statistics;
using Xunit.Abstractions;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>
/// The first two epochs of the experiment on receptive fields against the one seed of ANNarchy's that is known: whether it could be one of ours.
/// The spread is ours alone, over twelve seeds, so this refuses gross differences only; what it cannot see is left to the tests of neuron, rule, stimulus
/// and order.
/// </summary>
public sealed class SorfFidelityTests(ITestOutputHelper output)
{
    private const int Seeds = 12;
    private const int Seconds = 200;

    /// <summary>How often the test refuses a simulator that agrees, shared by all comparisons.</summary>
    private const double Error = 0.01;

    /// <summary>
    /// The first rise, before weights have moved much; the rest of the first epoch; the second, when excitatory neurons have come down to their target.
    /// </summary>
    private static readonly (int From, int To)[] Spans = [(10, 10), (20, 100), (110, 200)];

    [Fact]
    public void Rates_of_both_kinds_rise_and_come_down_as_in_ANNarchy()
    {
        var runs = SideBySide.Run([.. Enumerable.Range(1, Seeds)], (seed, folder) => SorfRun.Of((ulong)seed, Seconds, folder));
        var annarchy = Annarchy.SorfRates();
        double[] pValues = [..
            from span in Spans
            from kind in new[] { "excitatory", "inhibitory" }
            let here = Sample.Of([.. runs.Select(run => Mean(run.Rates, span, kind))])
            select Compare($"{kind}, {span.From} to {span.To} s", here, Mean(annarchy, span, kind))];
        Assert.Equal(6, pValues.Length);
        Assert.DoesNotContain(pValues, p => p < Error / pValues.Length);
    }

    private double Compare(string name, Sample here, double there)
    {
        var p = Student.PValue(here, new Sample(1, there, 0));
        output.WriteLine(FormattableString.Invariant($"{name}: here {here}, ANNarchy {there:G5}, p {p:G2}"));
        return p;
    }

    private static double Mean(double[][] rates, (int From, int To) span, string kind)
    {
        var first = string.Equals(kind, "excitatory", StringComparison.Ordinal) ? 0 : SorfRun.Neurons;
        return rates[span.From..(span.To + 1)].Average(second => second[first..(first + SorfRun.Neurons)].Average());
    }
}
