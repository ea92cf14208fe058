using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Finds the quantity that a name stands for.</summary>
internal static class NeuronQuantities
{
    private const string ConnectedSuffix = ".connected";
    private const string VacantSuffix = ".vacant";

    /// <summary>Finds a quantity that all of some populations have: calcium, a state or parameter of their models, synaptic elements of a kind.</summary>
    /// <param name="name">As descriptions spell it.</param>
    /// <param name="populations">The populations, one or more.</param>
    /// <exception cref="ArgumentException">There is no such quantity.</exception>
    internal static NeuronQuantity Find(string name, IReadOnlyList<Population> populations)
    {
        if (name == "calcium" && populations.All(p => p.Calcium is not null))
        {
            return new CalciumQuantity();
        }

        if (populations.All(p => UnitOf(name, p.Plan.Model) is not null))
        {
            return new FieldQuantity(name, UnitOf(name, populations[0].Plan.Model)!.Text);
        }

        return populations.All(p => p.FindElements(KindOf(name)) is not null)
            ? Elements(name)
            : throw new ArgumentException(
                $"\"{name}\" is not a state, parameter or element of each of {string.Join(", ", populations.Select(p => p.Name))}", nameof(name));
    }

    /// <summary>The unit of a state or parameter; null where the model has none of that name.</summary>
    private static Unit? UnitOf(string name, Mechanism model) =>
        model.States.FirstOrDefault(s => s.Name == name)?.Unit ?? model.Parameters.FirstOrDefault(p => p.Name == name)?.Unit;

    private static string KindOf(string name) =>
        IsConnected(name) ? name[..^ConnectedSuffix.Length]
        : IsVacant(name) ? name[..^VacantSuffix.Length]
        : name;

    private static NeuronQuantity Elements(string name) =>
        IsConnected(name) ? new ConnectedElements(KindOf(name))
        : IsVacant(name) ? new VacantElements(KindOf(name))
        : new GrownElements(KindOf(name));

    private static bool IsConnected(string name) => name.EndsWith(ConnectedSuffix, StringComparison.Ordinal);

    private static bool IsVacant(string name) => name.EndsWith(VacantSuffix, StringComparison.Ordinal);
}
