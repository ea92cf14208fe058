namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>What Brian2 gives, seed by seed.</summary>
internal static class Brian
{
    private const string WeightsOfSeed = "_weights.csv";

    /// <summary>The courses.</summary>
    public static IReadOnlyList<Course> Courses(Experiment experiment) => [.. Files(experiment).Where(file => !IsOfWeights(file)).Select(Course.OfBrian)];

    /// <summary>The distributions of weights.</summary>
    public static IReadOnlyList<double[]> Weights(Experiment experiment) => [.. Files(experiment).Where(IsOfWeights).Select(Shares.OfBrian)];

    private static bool IsOfWeights(string file) => file.EndsWith(WeightsOfSeed, StringComparison.Ordinal);

    private static IEnumerable<string> Files(Experiment experiment) =>
        Directory.EnumerateFiles(ModelFiles.Reference("brian2"), $"{experiment.Reference}_seed*.csv").Order(StringComparer.Ordinal);
}
