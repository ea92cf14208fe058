using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds recorders of spikes and firing rates, and calcium, of neurons that never spike.</summary>
public static class SilentNeurons
{
    private static readonly string[] OfSpikes = ["spikes", "firing_rate"];

    /// <summary>The recorders and the calcium traces, each with its place.</summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<Doubt> In(NetworkPlan plan)
    {
        foreach (var population in plan.Populations.Where(p => !p.Model.Spikes && p.Calcium is not null))
        {
            yield return new(
                $"populations.{population.Name}.calcium",
                $"calcium increases at spikes, but neurons of model \"{population.Model.Id}\" never spike: it only decays from its initial value",
                "remove \"calcium\", or choose a neuron model that spikes");
        }

        foreach (var recorder in plan.Recorders.Where(r => OfSpikes.Contains(r.Record)))
        {
            foreach (var population in PopulationIndex.Of(plan).Among(recorder.Of).Where(p => !p.Model.Spikes))
            {
                yield return new(
                    $"recorders.{recorder.Name}.record",
                    $"population \"{population.Name}\" never spikes: its neuron model is \"{population.Model.Id}\"",
                    population.Model.States is [var state, ..] ? $"record a state, such as \"{state.Name}\"" : "remove it from \"of\"");
            }
        }
    }
}
