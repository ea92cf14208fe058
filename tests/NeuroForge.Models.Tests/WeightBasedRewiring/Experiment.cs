namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>An experiment that Brian2 has done too.</summary>
/// <param name="Model">The model.</param>
/// <param name="Reference">How Brian2's files call it.</param>
internal sealed record Experiment(string Model, string Reference)
{
    /// <summary>Seeds that are run here, 1 and on.</summary>
    public const int Seeds = 13;

    /// <summary>Seconds that are run: beyond, the network is on its way to bursts and seeds have little in common.</summary>
    public const int Seconds = 15;

    /// <summary>A pruned synapse regrows from the same source.</summary>
    public static readonly Experiment SameSource = new("pruning-same-source", "same-source");

    /// <summary>A pruned synapse regrows anywhere.</summary>
    public static readonly Experiment Anywhere = new("pruning-anywhere", "anywhere");

    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<Experiment> All = [SameSource, Anywhere];

    public override string ToString() => Reference;
}
