using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Stimuli;
using NeuroForge.Stimuli;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>
/// The largest inputs at the receptors of populations at once: a spike of a projection with the largest weight, or the largest amount of a stimulus.
/// </summary>
/// <param name="network">The network.</param>
internal sealed class Arrivals(NetworkPlan network)
{
    private readonly ILookup<string, ProjectionPlan> _projections = network.Projections
        .Where(projection => projection.Rule.Implements(typeof(IOnPreSpike<>)))
        .SelectMany(projection => projection.To.Select(target => (target, projection)))
        .ToLookup(pair => pair.target, pair => pair.projection, StringComparer.Ordinal);

    private readonly ILookup<string, StimulusPlan> _stimuli = network.Stimuli
        .SelectMany(stimulus => stimulus.To.Select(target => (target, stimulus)))
        .ToLookup(pair => pair.target, pair => pair.stimulus, StringComparer.Ordinal);

    /// <summary>All inputs of a population whose size is known before the network runs.</summary>
    /// <param name="population">The population.</param>
    /// <exception cref="MechanismException">A stimulus failed.</exception>
    internal IEnumerable<Arrival> At(PopulationPlan population) =>
        _projections[population.Name].SelectMany(projection => Of(projection, population))
            .Concat(_stimuli[population.Name].SelectMany(stimulus => Of(network, stimulus, population)))
            .Where(arrival => double.IsFinite(arrival.Amount));

    private static IEnumerable<Arrival> Of(ProjectionPlan projection, PopulationPlan population)
    {
        var (least, greatest) = projection.Weight.Support;
        var path = $"projections.{projection.Name}.synapse.weight";
        return Inputs(population, projection.Receptors).Select(input => new Arrival(path, input, Furthest(least, greatest)));
    }

    private static IEnumerable<Arrival> Of(NetworkPlan network, StimulusPlan stimulus, PopulationPlan population)
    {
        var amount = stimulus.Weight * GreatestAmount(network, stimulus);
        return Inputs(population, [stimulus.Receptor]).Select(input => new Arrival($"{stimulus.Place}.weight", input, amount));
    }

    private static IEnumerable<InputDeclaration> Inputs(PopulationPlan population, IReadOnlyList<string> receptors) =>
        population.Model.Inputs.Where(input => receptors.Contains(input.Name));

    private static double Furthest(double least, double greatest) => Math.Abs(least) > Math.Abs(greatest) ? least : greatest;

    /// <summary>The amount that the stimulus declares; a single spike if it declares none.</summary>
    private static double GreatestAmount(NetworkPlan network, StimulusPlan plan)
    {
        if (!plan.Model.Mechanism.Implements(typeof(IBoundAmounts)))
        {
            return 1;
        }

        var stimulus = (IBoundAmounts)ReadyStimulus.Make(network, plan);
        return Guard.Call(
            plan.Model.Mechanism,
            ReadyStimulus.PathOf(plan),
            ReadyStimulus.PlaceOf(plan),
            [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => stimulus.GreatestAmount);
    }
}
