namespace NeuroForge.Descriptions.Building;

/// <summary>A population: neurons of one model.</summary>
public sealed class PopulationDescription
{
    private Members? _parameters;
    private Members? _initial;
    private Members? _elements;

    internal PopulationDescription(Value size, string model) => Members.Add("size", size).Add("model", model);

    /// <summary>What has been said of it.</summary>
    internal Members Members { get; } = new();

    /// <summary>Gives a parameter of the neuron model a value; <c>neuroforge describe</c> shows which there are, with their units and bounds.</summary>
    /// <param name="parameter">The parameter's name, such as <c>tau_m</c>.</param>
    /// <param name="value">One value, or a distribution over the neurons.</param>
    public PopulationDescription Set(string parameter, Value value)
    {
        Members.AddTo("parameters", ref _parameters, parameter, value);
        return this;
    }

    /// <summary>With which value a state of the neuron model begins.</summary>
    /// <param name="state">The state's name, such as <c>v_m</c>.</param>
    /// <param name="value">One value, or a distribution over the neurons.</param>
    public PopulationDescription Initial(string state, Value value)
    {
        Members.AddTo("initial", ref _initial, state, value);
        return this;
    }

    /// <summary>Gives the neurons calcium, which follows their activity and by which elements grow.</summary>
    /// <param name="tau">The time constant of its decay.</param>
    /// <param name="beta">By how much a spike raises it, a pure number.</param>
    /// <param name="initial">With how much neurons begin, a pure number; 0 where left out.</param>
    public PopulationDescription Calcium(Value tau, Value beta, Value? initial = null)
    {
        var calcium = new Members().Add("tau", tau).Add("beta", beta);
        Members.Add("calcium", (initial is null ? calcium : calcium.Add("initial", initial)).AsValue());
        return this;
    }

    /// <summary>Gives the neurons synaptic elements of a kind.</summary>
    /// <param name="name">The name by which rewiring and recorders know them.</param>
    /// <param name="curve">The growth curve.</param>
    /// <param name="describe">Says more; null for nothing more.</param>
    public PopulationDescription Element(string name, string curve, Action<ElementDescription>? describe = null)
    {
        var element = new ElementDescription(curve);
        describe?.Invoke(element);
        Members.AddTo("elements", ref _elements, name, element.Members.AsValue());
        return this;
    }

    /// <summary>Gives the neurons places.</summary>
    /// <param name="model">The layout.</param>
    /// <param name="describe">Says more; null for nothing more.</param>
    public PopulationDescription Layout(string model, Action<LayoutDescription>? describe = null)
    {
        var layout = new LayoutDescription(model);
        describe?.Invoke(layout);
        Members.Add("layout", layout.Members.AsValue());
        return this;
    }
}
