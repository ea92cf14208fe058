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
        var model = populations[0].Plan.Model;
        if (name == "calcium")
        {
            return (static (population, neuron, step) => population.Calcium!.At(neuron, step), "1");
        }

        if (model.States.Concat<object>(model.Parameters).Any(d => NameOf(d) == name))
        {
            return (FieldReader(name, populations), UnitOf(name, model));
        }

        return populations.All(p => p.FindElements(ElementOf(name)) is not null)
            ? (ElementReader(name), "1")
            : throw new ArgumentException($"\"{name}\" is no state, parameter or element of {string.Join(", ", populations.Select(p => p.Name))}", nameof(name));
    }

    private static string NameOf(object declaration) => declaration is StateDeclaration state ? state.Name : ((ParameterDeclaration)declaration).Name;

    private static string UnitOf(string name, Mechanism model) =>
        (model.States.FirstOrDefault(s => s.Name == name)?.Unit ?? model.Parameters.First(p => p.Name == name).Unit).Text;

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
            var grown = elements.GrownAfter(population.Calcium!.DecayUntil(neuron, step), population.Calcium.Tau);
            var connected = elements.Connected[neuron];
            return name.EndsWith(ConnectedSuffix, StringComparison.Ordinal) ? connected
                : name.EndsWith(VacantSuffix, StringComparison.Ordinal) ? SynapticElements.Vacant(grown, connected)
                : grown;
        };
    }
}
