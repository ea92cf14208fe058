namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>Five seconds of an experiment.</summary>
/// <param name="From">When they begin, in s.</param>
internal readonly record struct Block(int From)
{
    private const int Length = 5;

    /// <summary>The blocks that are compared.</summary>
    public static readonly IReadOnlyList<Block> All = [.. Enumerable.Range(0, Experiment.Seconds / Length).Select(block => new Block(block * Length))];

    /// <summary>When they end, in s.</summary>
    public int To => From + Length;

    public override string ToString() => $"{From} to {To} s";
}
