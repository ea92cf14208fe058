namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>An experiment that NEST has done too.</summary>
/// <param name="Model">The model.</param>
/// <param name="Interval">How often connectivity is updated, as NEST's files call it.</param>
/// <param name="Strategy">The rewiring strategy.</param>
/// <param name="Seeds">How many seeds are run, 1 and on.</param>
internal sealed record Experiment(string Model, string Interval, string Strategy, int Seeds)
{
    /// <summary>The strategy that the models name, which is NEST's.</summary>
    public const string StrategyOfModel = "homeostatic_nest";

    /// <summary>As published: connectivity is updated every 100 ms.</summary>
    public static readonly Experiment Published = new("butz-van-ooyen-2013", "100ms", StrategyOfModel, Seeds: 8);

    /// <summary>NEST's tutorial: every 10 s.</summary>
    public static readonly Experiment Tutorial = new("nest-structural-plasticity-tutorial", "10s", StrategyOfModel, Seeds: 8);

    /// <summary>As published, by the rule without NEST's quirk.</summary>
    public static readonly Experiment Clean = Published with { Strategy = "homeostatic" };

    /// <summary>NEST's tutorial, by the rule without NEST's quirk.</summary>
    public static readonly Experiment CleanTutorial = Tutorial with { Strategy = "homeostatic" };

    public override string ToString() => $"{Model} by {Strategy}";
}
