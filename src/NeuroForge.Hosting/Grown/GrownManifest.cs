using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Grown;

/// <summary>The names and sizes of a grown network, at the head of its file.</summary>
/// <param name="Time">Simulated time in ms.</param>
/// <param name="Step">The length of a step in ms.</param>
/// <param name="Populations">The populations.</param>
/// <param name="Projections">The projections.</param>
internal sealed record GrownManifest(
    double Time, double Step, IReadOnlyList<GrownManifest.Population> Populations, IReadOnlyList<GrownManifest.Projection> Projections)
{
    /// <summary>The manifest of a network.</summary>
    internal static GrownManifest Of(GrownNetwork network) => new(
        network.Time,
        network.Step,
        [.. network.Populations.Select(p => new Population(p.Name, p.Size, p.Calcium.Length > 0, [.. p.Elements.Keys], p.Lesioned))],
        [
            .. network.Projections.Select(
                p => new Projection(p.Name, p.From, p.To, p.Rule, p.WeightUnit, p.Synapses.Count, p.Synapses.States.Count)),
        ]);

    /// <summary>A population.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Size">Number of neurons.</param>
    /// <param name="HasCalcium">True if calcium follows for each neuron.</param>
    /// <param name="Elements">The names of its elements, in the order of the numbers that follow.</param>
    /// <param name="Lesioned">Number of lesioned neurons.</param>
    internal sealed record Population(string Name, int Size, bool HasCalcium, IReadOnlyList<string> Elements, int Lesioned);

    /// <summary>A projection.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="From">Its source populations.</param>
    /// <param name="To">Its target populations.</param>
    /// <param name="Rule">The qualified id of its rule.</param>
    /// <param name="WeightUnit">The unit of its weights.</param>
    /// <param name="Synapses">Number of synapses.</param>
    /// <param name="States">Number of states of a synapse.</param>
    internal sealed record Projection(
        string Name, IReadOnlyList<string> From, IReadOnlyList<string> To, string Rule, string WeightUnit, int Synapses, int States);
}
