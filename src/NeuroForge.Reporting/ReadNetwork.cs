using NeuroForge.Analysis.Runs;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Reporting;

/// <summary>The network of a run, as far as its description can be read today.</summary>
/// <param name="Plan">The network; null where it cannot be known.</param>
/// <param name="Note">Why it cannot be known, or what to know of it; null where it is as it was.</param>
internal sealed record ReadNetwork(NetworkPlan? Plan, string? Note)
{
    private const string ModelName = "model.json";

    /// <summary>Reads the description that lies with a run, with the values and the seed that it was run with.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="plugins">Further directories of plugins.</param>
    internal static ReadNetwork Of(RunFolder folder, IReadOnlyList<string> plugins)
    {
        var file = Path.Combine(folder.Directory, ModelName);
        try
        {
            var model = Model.Read(file, new ModelOptions { Overrides = folder.Run.Overrides, Seed = folder.Run.Seed, PluginDirectories = plugins });
            return !model.IsValid ? Unknown(FirstError(model))
                : model.Hash != folder.Run.DescriptionHash ? Unknown("the description in the folder is not the one that was run")
                : new(model.Plan, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Unknown(failure.Message);
        }
    }

    private static ReadNetwork Unknown(string why) => new(null, $"Methods and set-points are left out: {why}.");

    private static string FirstError(Model model) =>
        model.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.Message ?? "the description cannot be read";
}
