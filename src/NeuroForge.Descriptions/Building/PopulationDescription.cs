namespace NeuroForge.Descriptions.Building;

/// <summary>A population: neurons of one model.</summary>
public sealed class PopulationDescription
{
    private Members? _parameters;
    private Members? _initial;
    private Members? _elements;

    internal PopulationDescription(Value size, string model) => Members.Add("size", size).Add("model", model);

    /// <summary>The members set so far.</summary>
    internal Members Members { get; } = new();

    /// <summary>Sets a parameter of the neuron model; <c>neuroforge describe</c> shows all, with their units and bounds.</summary>
    /// <param name="parameter">The parameter's name, such as <c>tau_m</c>.</param>
    /// <param name="value">One value, or a distribution over the neurons.</param>
    public PopulationDescription Set(string parameter, Value value)
    {
        Members.AddTo("parameters", ref _parameters, parameter, value);
        return this;
    }

    /// <summary>Sets the initial value of a state of the neuron model.</summary>
    /// <param name="state">The state's name, such as <c>v_m</c>.</param>
    /// <param name="value">One value, or a distribution over the neurons.</param>
    public PopulationDescription Initial(string state, Value value)
    {
        Members.AddTo("initial", ref _initial, state, value);
        return this;
    }

    /// <summary>Adds calcium to the neurons, a trace of their activity that the growth of elements depends on.</summary>
    /// <param name="tau">The time constant of its decay.</param>
    /// <param name="beta">The increase at a spike, a pure number.</param>
    /// <param name="initial">The initial value, a pure number; 0 if not set.</param>
    public PopulationDescription Calcium(Value tau, Value beta, Value? initial = null)
    {
        var calcium = new Members().Add("tau", tau).Add("beta", beta);
        Members.Add("calcium", (initial is null ? calcium : calcium.Add("initial", initial)).AsValue());
        return this;
    }

    /// <summary>Adds a kind of synaptic element to the neurons.</summary>
    /// <param name="name">The name that rewiring and recorders use for it.</param>
    /// <param name="curve">The growth curve.</param>
    /// <param name="describe">Sets more; null for nothing more.</param>
    public PopulationDescription Element(string name, string curve, Action<ElementDescription>? describe = null)
    {
        var element = new ElementDescription(curve);
        describe?.Invoke(element);
        Members.AddTo("elements", ref _elements, name, element.Members.AsValue());
        return this;
    }

    /// <summary>Takes calcium and elements from an earlier run.</summary>
    /// <param name="run">The folder of the run.</param>
    /// <param name="at">The moment; null for the last that was kept.</param>
    /// <param name="population">The population there; null for that of the same name.</param>
    public PopulationDescription From(string run, Value? at = null, string? population = null)
    {
        Members.Add("from", Names.Earlier(run, at, "population", population));
        return this;
    }

    /// <summary>Sets the layout of the neurons.</summary>
    /// <param name="model">The layout.</param>
    /// <param name="describe">Sets more; null for nothing more.</param>
    public PopulationDescription Layout(string model, Action<LayoutDescription>? describe = null)
    {
        var layout = new LayoutDescription(model);
        describe?.Invoke(layout);
        Members.Add("layout", layout.Members.AsValue());
        return this;
    }
}
