namespace NeuroForge.Engine;

/// <summary>Finds the quantity that a name stands for.</summary>
internal static class NeuronQuantities
{
    private const string ConnectedSuffix = ".connected";
    private const string VacantSuffix = ".vacant";

    /// <summary>Finds a quantity that all of some populations have.</summary>
    /// <param name="name">As descriptions spell it.</param>
    /// <param name="populations">The populations.</param>
    /// <returns>How to read it, and its unit.</returns>
    /// <exception cref="ArgumentException">There is no such quantity.</exception>
    internal static (NeuronQuantity Read, string Unit) Find(string name, IReadOnlyList<Population> populations)
    {
        if (name == "calcium" && populations.All(p => p.Calcium is not null))
        {
            return (static (population, neuron, step) => population.Calcium!.At(neuron, step), "1");
        }

        if (populations.All(p => UnitOf(name, p.Plan.Model) is not null))
        {
            return (FieldReader(name, populations), UnitOf(name, populations[0].Plan.Model)!.Text);
        }

        return populations.All(p => p.FindElements(ElementOf(name)) is not null)
            ? (ElementReader(name), "1")
            : throw new ArgumentException($"\"{name}\" is not a state, parameter or element of each of {string.Join(", ", populations.Select(p => p.Name))}", nameof(name));
    }

    /// <summary>The unit of a state or parameter; null where the model has none of that name.</summary>
    private static Unit? UnitOf(string name, Mechanism model) =>
        model.States.FirstOrDefault(s => s.Name == name)?.Unit ?? model.Parameters.FirstOrDefault(p => p.Name == name)?.Unit;

    private static string ElementOf(string name) =>
        name.EndsWith(ConnectedSuffix, StringComparison.Ordinal) ? name[..^ConnectedSuffix.Length]
        : name.EndsWith(VacantSuffix, StringComparison.Ordinal) ? name[..^VacantSuffix.Length]
        : name;

    private static NeuronQuantity FieldReader(string name, IReadOnlyList<Population> populations)
    {
        var states = populations.ToDictionary(p => p, p => p.Plan.Model.States.ToList().FindIndex(s => s.Name == name));
        var parameters = populations.ToDictionary(p => p, p => p.Plan.Model.Parameters.ToList().FindIndex(s => s.Name == name));
        return (population, neuron, _) =>
        {
            var shard = population.ShardOf(neuron);
            var own = neuron - shard.Range.First;
            return states[population] >= 0 ? shard.Columns.State(own, states[population]) : shard.Columns.Constant(own, parameters[population]);
        };
    }

    private static NeuronQuantity ElementReader(string name)
    {
        var element = ElementOf(name);
        return (population, neuron, step) =>
        {
            var elements = population.FindElements(element)!;
            var calcium = population.Calcium!;
            var grown = elements.GrownAfter(calcium.DecayUntil(neuron, step), calcium.Tau, calcium.TimeOf(step));
            var connected = elements.Connected[neuron];
            return name.EndsWith(ConnectedSuffix, StringComparison.Ordinal) ? connected
                : name.EndsWith(VacantSuffix, StringComparison.Ordinal) ? SynapticElements.Vacant(grown, connected)
                : grown;
        };
    }
}
