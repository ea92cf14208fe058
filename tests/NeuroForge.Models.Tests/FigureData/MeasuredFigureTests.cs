using NeuroForge.Hosting;
using NeuroForge.Models.Tests.TopographicMap;

namespace NeuroForge.Models.Tests.FigureData;

/// <summary>The tables of figures that are measured in a running network: each is what its model gives.</summary>
public sealed class MeasuredFigureTests
{
    /// <summary>The spread of feed-forward synapses and the deviation of their centres, with rewiring and without.</summary>
    [LongTheory]
    [InlineData("topographic-map", "false")]
    [InlineData("topographic-map-frozen", "true")]
    public void Refinement_of_a_map(string table, string frozen)
    {
        using var simulation = new Simulation(FigureTable.Read("topographic-map", 1, ("frozen", frozen)), new());
        FigureTable.Check(
            table,
            "time_ms,spread,deviation",
            Enumerable.Range(0, 31).Select(i => Math.Max(i * 10_000.0, 1)).Select(time =>
            {
                simulation.RunTo(time);
                var map = Map.Of(simulation);
                return FigureTable.Row(time, map.Spread, map.Deviation);
            }));
    }

    /// <summary>The synapses within the two blocks and between them.</summary>
    [LongFact]
    public void Synapses_of_neurons_that_are_active_together()
    {
        using var simulation = new Simulation(FigureTable.Read("joint-activity", 1), new());
        FigureTable.Check(
            "joint-activity",
            "time_ms,within,between",
            Enumerable.Range(0, 23).Select(i => i * 1000.0).Select(time =>
            {
                simulation.RunTo(time);
                var synapses = simulation.Projection("lateral").Synapses();
                var within = synapses.Count(s => s.Source / 50 == s.Target / 50);
                return FigureTable.Row(time, within, synapses.Count - within);
            }));
    }

    /// <summary>The number of weights in bins of 0.1.</summary>
    [LongFact]
    public void Weights_that_drift()
    {
        using var simulation = new Simulation(FigureTable.Read("synaptic-sampling", 1), new());
        simulation.RunTo(100_000);
        var counts = new int[30];
        foreach (var synapse in simulation.Projection("afferent").Synapses())
        {
            counts[Math.Min((int)(10 * synapse.Weight), counts.Length - 1)]++;
        }

        FigureTable.Check("synaptic-sampling", "bin,synapses", counts.Select((count, bin) => FigureTable.Row(bin, count)));
    }
}
