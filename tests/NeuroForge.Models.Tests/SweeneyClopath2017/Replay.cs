using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>Runs a model with given draws in place of its own: all else is as the description says.</summary>
internal static class Replay
{
    /// <summary>Runs a description on one thread.</summary>
    /// <param name="description">The description.</param>
    /// <param name="draws">Places, weights and inputs.</param>
    /// <param name="directory">Where its results go.</param>
    /// <param name="overrides">Values for its named parameters.</param>
    public static Records Of(string description, Draws draws, string directory, params (string Name, string Value)[] overrides)
    {
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, "description.json");
        File.WriteAllText(file, description);
        var options = new ModelOptions { Overrides = overrides.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal) };
        var plan = With(draws, Model.Read(file, options).Plan);
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Directory = directory });
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        return new Records(directory);
    }

    private static NetworkPlan With(Draws draws, NetworkPlan plan) => plan with
    {
        Populations = [.. plan.Populations.Select(p => p.Layout is null ? p : p with { Layout = Use<DrawnPlaces>(() => new DrawnPlaces(draws)) })],
        Projections =
        [
            .. plan.Projections.Select(p => string.Equals(p.Name, "feedforward", StringComparison.Ordinal)
                ? p with { Connector = Use<DrawnWeights>(() => new DrawnWeights(draws)), Weight = Distribution.Constant(1) }
                : p),
        ],
        Stimuli = [.. plan.Stimuli.Select(s => s with { Model = Use<DrawnInputs>(() => new DrawnInputs(draws)) })],
    };

    private static MechanismUse Use<T>(Func<object> create) =>
        new(Mechanism.Declare(typeof(T), PluginIdentity.None, create), new Dictionary<string, object>(StringComparer.Ordinal));
}
