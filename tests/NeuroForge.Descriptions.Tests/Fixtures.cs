using NeuroForge.Descriptions.Parts;

namespace NeuroForge.Descriptions.Tests;

/// <summary>The descriptions beside the tests.</summary>
internal static class Fixtures
{
    /// <summary>Their folder in the source tree.</summary>
    internal static string Folder { get; } = Path.Combine(Root(), "tests", "fixtures", "descriptions");

    /// <summary>A description that uses every part of the format and has no mistake.</summary>
    internal static string Complete { get; } = File.ReadAllText(Path.Combine(Folder, "complete.json"));

    /// <summary>Reads a text with the mechanisms of these tests.</summary>
    internal static DescriptionResult Read(string text, DescriptionOptions? options = null) =>
        DescriptionReader.Read(text, "test.json", new TestMechanisms(), options);

    /// <summary>Reads the complete description with a piece of it replaced.</summary>
    internal static DescriptionResult ReadWith(string piece, string replacement, DescriptionOptions? options = null)
    {
        Assert.Contains(piece, Complete);
        return Read(Complete.Replace(piece, replacement, StringComparison.Ordinal), options);
    }

    /// <summary>The codes of what was found, in order.</summary>
    internal static string[] Codes(DescriptionResult result) => [.. result.Diagnostics.Select(d => d.Code.Id)];

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NeuroForge.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests do not lie below NeuroForge.sln");
        }

        return folder.FullName;
    }
}
