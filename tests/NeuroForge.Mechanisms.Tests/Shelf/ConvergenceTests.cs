using NeuroForge.Mechanisms.Tests.Driving;
using Xunit.Abstractions;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>Half the step leaves as much of the error as the order of the integrator says.</summary>
public sealed class ConvergenceTests(ITestOutputHelper output)
{
    private const int Steps = 1500;
    private const int Finest = 32;

    /// <summary>
    /// Below threshold, and through spikes that no reset interrupts: the declared order, with some room for the first steps. The fast gates of
    /// hh_cond_exp_traub are resolved to their order from steps of 0.05 ms on.
    /// </summary>
    [Theory]
    [InlineData("iaf_cond_exp", 1, 8, "v_th", 1000, "i_e", 290)]
    [InlineData("iaf_cond_alpha", 1, 8, "v_th", 1000, "i_e", 290)]
    [InlineData("aeif_cond_exp", 1, 3, "i_e", 300, "t_ref", 0)]
    [InlineData("aeif_cond_alpha", 1, 3, "i_e", 300, "t_ref", 0)]
    [InlineData("aeif_psc_exp", 1, 3, "i_e", 300, "t_ref", 0)]
    [InlineData("aeif_psc_delta_clopath", 1, 3, "i_e", 300, "t_ref", 0)]
    [InlineData("hh_psc_alpha", 1, 8, "i_e", 650, "t_ref", 2)]
    [InlineData("hh_cond_exp_traub", 2, 8, "i_e", 100, "t_ref", 2)]
    public void Without_resets_half_the_step_divides_the_error_by_more_than(
        string model, int coarse, double divisor, string first, double value, string second, double other)
    {
        var fine = Run(model, Finest, (first, value), (second, other));
        var errors = new[] { 1, 2, 4 }.Select(parts => Greatest(Run(model, coarse * parts, (first, value), (second, other)), fine)).ToArray();
        output.WriteLine($"{model}: {string.Join(' ', errors)}");
        Assert.InRange(errors[0], 1e-9, 1);
        Assert.InRange(errors[1], 0, errors[0] / divisor);
        Assert.InRange(errors[2], 0, Math.Max(errors[1] / divisor, 1e-7));
    }

    /// <summary>
    /// Over spikes the time of the last reset decides, which lies anywhere within a step: errors of the adaptation after the last spike decrease on average,
    /// and four halvings leave an eighth or less.
    /// </summary>
    [Theory]
    [InlineData("aeif_cond_exp")]
    [InlineData("aeif_cond_alpha")]
    [InlineData("aeif_psc_exp")]
    public void Over_spikes_the_error_of_the_adaptation_falls_with_the_step(string model)
    {
        (string, double)[] change = [("i_e", 900), ("t_ref", 0)];
        var fine = Run(model, 8 * Finest, change);
        Assert.InRange(fine.Spikes.Count, 5, 100);
        var errors = new[] { 1, 2, 4, 8, 16 }.Select(parts => Math.Abs(Run(model, parts, change).States[^1]["w"] - fine.States[^1]["w"])).ToArray();
        output.WriteLine($"{model}: {string.Join(' ', errors)}");
        Assert.InRange(errors[0], 1e-9, 0.01);
        Assert.InRange(errors[4], 0, errors[0] / 8);
    }

    /// <summary>
    /// Over six spikes under a constant current a step of 0.1 ms leaves an error of the adaptation below 0.01 pA. Euler's method with the same step leaves
    /// 3.2 pA, with a tenth of it 0.41 pA, since its spikes come later by 2.2 and 0.28 ms.
    /// </summary>
    [Fact]
    public void Over_spikes_a_step_is_better_than_a_tenth_of_it_by_Eulers_method()
    {
        var exact = AdaptationAfter150Ms(512);
        Assert.Equal(exact, AdaptationAfter150Ms(1), 0.01);
        Assert.InRange(AdaptationByEuler(0.1) - exact, 3, 3.5);
        Assert.InRange(AdaptationByEuler(0.01) - exact, 0.38, 0.43);
    }

    private static double AdaptationAfter150Ms(int parts)
    {
        var neuron = DrivenNeuron.Open(ShelfModels.ByName["aeif_cond_exp"], 1);
        neuron.Set("i_e", 0, 900);
        neuron.Begin(0.1 / parts);
        var spikes = 0;
        for (var step = 0; step < Steps * parts; step++)
        {
            spikes += neuron.Step() == 0 ? 0 : 1;
        }

        Assert.Equal(6, spikes);
        return neuron.Get("w", 0);
    }

    /// <summary>The statements of the examples for Brian2, with the default parameters.</summary>
    private static double AdaptationByEuler(double step)
    {
        var (v, w) = (-70.6, 0.0);
        for (var i = (int)Math.Round(Steps * 0.1 / step); i > 0; i--)
        {
            var current = (30 * (-70.6 - v)) + (60 * Math.Exp((v + 50.4) / 2)) - w + 900;
            (v, w) = (v + (step * current / 281), w + (step * ((4 * (v + 70.6)) - w) / 144));
            (v, w) = v >= 0 ? (-60, w + 80.5) : (v, w);
        }

        return w;
    }

    private static DrivenRun Run(string model, int parts, params (string Name, double Value)[] change) =>
        DrivenRun.Of(ShelfModels.ByName[model], Protocol.OfSolver(model), Steps, parts, change: change);

    private static double Greatest(DrivenRun run, DrivenRun fine) =>
        run.States.Zip(fine.States).Max(pair => Math.Abs(pair.First["v_m"] - pair.Second["v_m"]));
}
