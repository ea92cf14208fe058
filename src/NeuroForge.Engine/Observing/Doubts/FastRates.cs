using NeuroForge.Declarations;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Neurons;
using NeuroForge.Units;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds rates whose product with a plan's step is too large.</summary>
public static class FastRates
{
    private const string Consequence = "a variable with this rate overshoots its target, and grows without limit if the rate is twice as high";

    private static readonly Unit PerMs = Unit.Parse("1/ms");

    /// <summary>
    /// The rates of neuron models and synapse rules, which are parameters in a unit of 1/time, above their declared limit. Those of spike sources are
    /// probabilities; see <see cref="SaturatedSources"/>.
    /// </summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<LongStep> In(NetworkPlan plan) =>
        plan.Populations.Where(p => !p.Model.Implements(typeof(ISpikeSource<>)))
            .SelectMany(p => Of(p.Model, p.Parameters, $"populations.{p.Name}.parameters", plan.Step))
            .Concat(plan.Projections.SelectMany(p => Of(p.Rule, p.Parameters, $"projections.{p.Name}.synapse", plan.Step)));

    private static IEnumerable<LongStep> Of(Mechanism mechanism, IReadOnlyDictionary<string, Distribution> given, string path, double step)
    {
        foreach (var parameter in mechanism.Parameters.Where(p => p.Unit.Dimension == PerMs.Dimension))
        {
            var (least, greatest) = given.TryGetValue(parameter.Name, out var value) ? value.Support : ((double)parameter.Default!, (double)parameter.Default!);
            var furthest = Math.Max(Math.Abs(least), Math.Abs(greatest));
            var share = parameter.Unit.Convert(furthest, PerMs) * step / parameter.MaxPerStep;
            if (double.IsFinite(furthest) && share > 1)
            {
                yield return new($"{path}.{parameter.Name}", $"{parameter.Name} of {ParameterValues.Written(furthest, parameter.Unit)}", share, Consequence);
            }
        }
    }
}
