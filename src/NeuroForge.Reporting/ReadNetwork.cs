using NeuroForge.Analysis.Runs;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Reporting;

/// <summary>The network of a run, as far as its description can still be read.</summary>
/// <param name="Plan">The network; null if it is not known.</param>
/// <param name="Note">The reason why it is not known, or a remark about it; null if it is the same as in the run.</param>
internal sealed record ReadNetwork(NetworkPlan? Plan, string? Note)
{
    /// <summary>The models that its description writes as equations.</summary>
    internal IReadOnlyList<OwnModel> OwnModels { get; init; } = [];

    private const string ModelName = "model.json";

    /// <summary>Reads the copy of the description in a run's folder, with the values and the seed of the run.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="plugins">Additional directories of plugins.</param>
    internal static ReadNetwork Of(RunFolder folder, IReadOnlyList<string> plugins)
    {
        var file = Path.Combine(folder.Directory, ModelName);
        try
        {
            var model = Model.Read(file, new ModelOptions { Overrides = folder.Run.Overrides, Seed = folder.Run.Seed, PluginDirectories = plugins });
            return !model.IsValid ? Unknown(FirstError(model))
                : model.Hash != folder.Run.DescriptionHash ? Unknown("the description in the folder is not that of the run")
                : Of(model);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Unknown(failure.Message);
        }
    }

    /// <summary>The network of a model in memory.</summary>
    internal static ReadNetwork Of(Model model) => new(model.Plan, null) { OwnModels = model.OwnModels };

    private static ReadNetwork Unknown(string why) => new(null, $"Methods and set-points are not shown: {why}.");

    private static string FirstError(Model model) =>
        model.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.Message ?? "the description cannot be read";
}
