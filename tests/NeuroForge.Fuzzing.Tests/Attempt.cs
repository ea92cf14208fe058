using System.Text.RegularExpressions;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Recording;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>Reads a mutated description and runs it for some steps, in a folder of its own.</summary>
/// <param name="catalog">The plugins.</param>
/// <param name="folder">The folder.</param>
internal sealed partial class Attempt(PluginCatalog catalog, string folder)
{
    private const int FewSteps = 25;
    private const int ManySteps = 400;
    private const double MostBytes = 2e7;
    private const double MostSynapses = 200_000;

    private static readonly string[] Sections = ["populations", "stimuli", "projections", "recorders", "simulation", "protocol"];

    /// <summary>The description that is being tried: it stays behind where one ends the process.</summary>
    internal string File { get; } = Path.Combine(folder, "fuzz.json");

    private string Results => Path.Combine(folder, "out");

    /// <summary>Tries a description. Whatever is thrown or asserted here is a defect.</summary>
    internal Outcome Try(byte[] description)
    {
        System.IO.File.WriteAllBytes(File, description);
        var model = Model.Read(File, catalog, new());
        CheckPlaces(model, description);
        if (!model.IsValid)
        {
            return Outcome.Refused;
        }

        var estimate = model.Estimate;
        if (estimate.PeakBytes - estimate.FramesOnTheirWay > MostBytes || estimate.Projections.Sum(p => p.Synapses) > MostSynapses)
        {
            return Outcome.TooLargeToTry;
        }

        try
        {
            Directory.CreateDirectory(Results);
            Run(model.Plan, description.Length % 16 == 0 ? ManySteps : FewSteps);
            CheckFiles(model.Plan);
            return Outcome.Ran;
        }
        catch (PlanException refusal)
        {
            Assert.Contains(refusal.Path.Split('.', '[')[0], Sections);
            Assert.NotEqual("", refusal.Message);
            return Outcome.RefusedWhenBuilt;
        }
        finally
        {
            Directory.Delete(Results, recursive: true);
            Assert.Equal([File], Directory.EnumerateFileSystemEntries(folder));
        }
    }

    private void Run(NetworkPlan plan, int steps)
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Directory = Results });
        simulator.RunTo(Math.Min(plan.Steps, steps));
        simulator.End(RunOutcome.Completed);
        Assert.Equal(64, simulator.StateHash().Length);
    }

    private static void CheckPlaces(Model model, byte[] description)
    {
        var lines = description.Count(b => b is (byte)'\n' or (byte)'\r') + 1;
        Assert.All(model.Diagnostics, d => Assert.True(d.Line >= 1 && d.Line <= lines && d.Column >= 1 && d.Message.Length > 0, d.ToString()));
        Assert.Equal(model.IsValid, model.Diagnostics.All(d => d.Severity == Severity.Warning));
        Assert.All(model.Diagnostics, d => Assert.DoesNotContain(d.ToString().Where(c => c != '\n'), char.IsControl));
    }

    private void CheckFiles(NetworkPlan plan)
    {
        Assert.Empty(Directory.EnumerateDirectories(Results));
        List<string> files = [.. Directory.EnumerateFiles(Results).Select(f => Path.GetFileName(f))];
        Assert.All(files, f => Assert.Matches(Plain(), f));
        Assert.True(files.Count <= plan.Recorders.Count, $"{files.Count} files of {plan.Recorders.Count} recorders");
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,99}\\.[a-z0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
