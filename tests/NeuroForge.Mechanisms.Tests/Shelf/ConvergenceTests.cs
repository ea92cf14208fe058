using Xunit.Abstractions;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>Half the step leaves as much of the error as the order of the integrator says.</summary>
public sealed class ConvergenceTests(ITestOutputHelper output)
{
    private const int Steps = 1500;
    private const int Finest = 32;

    /// <summary>Below threshold, and through spikes that no reset interrupts: the fourth order, with one power of two of room for the first steps.</summary>
    [Theory]
    [InlineData("iaf_cond_exp", "v_th", 1000, "i_e", 290)]
    [InlineData("iaf_cond_alpha", "v_th", 1000, "i_e", 290)]
    [InlineData("aeif_cond_exp", "i_e", 300, "t_ref", 0)]
    [InlineData("aeif_cond_alpha", "i_e", 300, "t_ref", 0)]
    [InlineData("aeif_psc_exp", "i_e", 300, "t_ref", 0)]
    [InlineData("hh_psc_alpha", "i_e", 650, "t_ref", 2)]
    [InlineData("hh_cond_exp_traub", "i_e", 100, "t_ref", 2)]
    public void Without_resets_the_error_falls_with_the_fourth_power_of_the_step(string model, string first, double value, string second, double other)
    {
        var fine = Run(model, Finest, (first, value), (second, other));
        var errors = new[] { 1, 2, 4 }.Select(parts => Greatest(Run(model, parts, (first, value), (second, other)), fine, "v_m")).ToArray();
        output.WriteLine($"{model}: {string.Join(' ', errors)}");
        Assert.InRange(errors[0], 1e-9, 1);
        Assert.InRange(errors[1], 0, errors[0] / 8);
        Assert.InRange(errors[2], 0, Math.Max(errors[1] / 8, 1e-10));
    }

    /// <summary>
    /// Over spikes the time of the last reset decides, which lies anywhere within a step: errors fall on average, and four halvings leave an eighth or less.
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
        var errors = new[] { 1, 2, 4, 8, 16 }.Select(parts => Greatest(Run(model, parts, change), fine, "w")).ToArray();
        output.WriteLine($"{model}: {string.Join(' ', errors)}");
        Assert.InRange(errors[0], 1e-9, 0.01);
        Assert.InRange(errors[4], 0, errors[0] / 8);
    }

    private static DrivenRun Run(string model, int parts, params (string Name, double Value)[] change) =>
        DrivenRun.Of(ShelfModels.ByName[model], Protocol.OfSolver(model), Steps, parts, change: change);

    private static double Greatest(DrivenRun run, DrivenRun fine, string state) =>
        run.States.Zip(fine.States).Max(pair => Math.Abs(pair.First[state] - pair.Second[state]));
}
