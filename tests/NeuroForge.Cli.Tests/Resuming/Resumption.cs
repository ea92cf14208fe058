namespace NeuroForge.Cli.Tests;

/// <summary>What two runs left behind, held against each other.</summary>
internal static class Resumption
{
    /// <summary>Files that say how long the run took.</summary>
    private static readonly string[] Timed = ["run.json", "report.html"];

    /// <summary>Asserts that both left the same state and the same recordings, byte for byte, and nothing unfinished.</summary>
    public static void LeftTheSame(Workplace place, string whole, string resumed)
    {
        Assert.Equal(place.Summary(whole).GetProperty("state_hash").GetString(), place.Summary(resumed).GetProperty("state_hash").GetString());
        Assert.Equal("completed", place.Summary(resumed).GetProperty("outcome").GetString());
        var names = Names(place, whole);
        Assert.True(names.Length > 5);
        Assert.Equal(names, Names(place, resumed));
        Assert.All(names.Except(Timed), name => Assert.Equal(File.ReadAllBytes(place.At(whole, name)), File.ReadAllBytes(place.At(resumed, name))));
    }

    private static string[] Names(Workplace place, string folder) =>
        [
            .. Directory.EnumerateFiles(place.At(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(place.At(folder), path))
            .Where(name => name != ".lock")
            .Order(StringComparer.Ordinal)
        ];
}
