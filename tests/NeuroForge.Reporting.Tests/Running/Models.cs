namespace NeuroForge.Reporting.Tests;

/// <summary>The models that reports are made of, each with a duration that shows its nature and costs little.</summary>
internal static class Models
{
    private static readonly Dictionary<string, string> Durations = new(StringComparer.Ordinal)
    {
        ["butz-van-ooyen-2013"] = "30 s",
        ["nest-structural-plasticity-tutorial"] = "30 s",
        ["pruning-anywhere"] = "2 s",
        ["pruning-same-source"] = "2 s",
        ["carlson-2013-ramp"] = "200 s",
        ["carlson-2013-sorf"] = "100 s",
        ["sweeney-clopath-2017-diffusive"] = "200 s",
        ["sweeney-clopath-2017-standard"] = "200 s",
    };

    /// <summary>Every kind of recording once.</summary>
    public static string Small { get; } = Path.Combine(AppContext.BaseDirectory, "Models", "small.json");

    /// <summary>The names of the models in <c>models/</c>.</summary>
    public static TheoryData<string> Published =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(File("x"))!).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>A model in <c>models/</c>.</summary>
    public static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Models", "Published", name + ".json");

    /// <summary>How long a published model is run here.</summary>
    public static string DurationOf(string name) => Durations.GetValueOrDefault(name, "1 s");
}
