using System.Globalization;
using NeuroForge.Engine.Observing.Live;
using NeuroForge.Hosting;
using NeuroForge.Studio.Observation;

namespace NeuroForge.Studio.Running;

/// <summary>Collects what a page needs once to show a run.</summary>
internal static class RunDetails
{
    /// <summary>Reads a simulation, between two slices.</summary>
    internal static RunDetail Of(
        Simulation simulation, RunOrigin origin, RunObservation observation, IReadOnlyList<ChangeableParameter> parameters, IReadOnlyList<Deed> deeds)
    {
        var plan = simulation.Model.Plan;
        return new(
            origin.Id,
            origin.Text,
            [.. plan.Populations.Select(p => Of(simulation.Population(p.Name), observation.DrawnEvery))],
            [.. plan.Projections.Select(p => new DetailProjection(p.Name, string.Join(", ", p.From), string.Join(", ", p.To), plan.WeightUnitOf(p).Text))],
            observation.DrawnEvery,
            [.. ShownNeurons.Of(plan).Select(shown => shown.Every)],
            [.. plan.Populations.SelectMany(NeuronColours.Quantities).Distinct()],
            parameters,
            observation.Course.Columns,
            observation.Course.Rows,
            deeds.OfType<SettingDeed>().GroupBy(deed => deed.Parameter.Path).ToDictionary(set => set.Key, set => Text(set.Last())));
    }

    private static DetailPopulation Of(LivePopulation population, int every)
    {
        var drawn = population.Positions.Where((_, neuron) => neuron % every == 0);
        return new(population.Name, population.Size, [.. drawn.SelectMany(p => new[] { (float)p.X, (float)p.Y, (float)p.Z })], population.Lesioned);
    }

    private static string Text(SettingDeed deed) => deed.Number?.ToString("R", CultureInfo.InvariantCulture) ?? deed.Word!;
}
