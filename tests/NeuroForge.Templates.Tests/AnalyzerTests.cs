using System.IO.Compression;

namespace NeuroForge.Templates.Tests;

/// <summary>The analyzer of plugins reaches an author with the package of the contracts.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class AnalyzerTests(Workshop workshop)
{
    [Fact]
    public void The_package_of_the_contracts_contains_the_analyzer_and_its_corrections()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(workshop.Packages, "NeuroForge.Abstractions.*.nupkg").Single());
        Assert.Equal(
            ["analyzers/dotnet/cs/NeuroForge.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/NeuroForge.Analyzers.dll"],
            package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("analyzers/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mistake_in_a_plugin_is_an_error_of_its_build_with_its_place()
    {
        workshop.Run(workshop.Folder, $"dotnet {Workshop.Neuroforge} new neuron mistaken --packages packages").Done();
        var folder = Path.Combine(workshop.Folder, "mistaken");
        var source = Path.Combine(folder, "Mistaken.cs");
        var right = File.ReadAllText(source);
        var wrong = right.Replace("[State(\"mV\"", "[State(\"mv\"", StringComparison.Ordinal);
        Assert.NotEqual(right, wrong);
        File.WriteAllText(source, wrong);
        var line = 1 + wrong.AsSpan(0, wrong.IndexOf("State(\"mv\"", StringComparison.Ordinal)).Count('\n');
        var build = workshop.Run(folder, "dotnet build --nologo -v q");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"Mistaken.cs({line},", build.Output, StringComparison.Ordinal);
        Assert.Contains("error NFA005: The unit \"mv\" is not known: did you mean \"mV\"?", build.Output, StringComparison.Ordinal);
    }
}
