namespace NeuroForge.Descriptions.Building;

/// <summary>A neuron model of a description's own: its quantities, and its equations as text, which are compiled when the description is read.</summary>
public sealed class ModelDescription
{
    private Members? _parameters;
    private Members? _states;
    private Members? _receptors;
    private Members? _received;

    internal ModelDescription() => Members.Add("kind", "neuron");

    /// <summary>The members of the model's object in the description.</summary>
    internal Members Members { get; } = new();

    /// <summary>Says what the model does, in a sentence.</summary>
    public ModelDescription Doc(string text) => Set("doc", text);

    /// <summary>Sets its source in the literature.</summary>
    public ModelDescription Reference(string source) => Set("reference", source);

    /// <summary>Declares a parameter.</summary>
    /// <param name="name">Its name in the equations.</param>
    /// <param name="value">The default, with its unit.</param>
    /// <param name="describe">Sets its meaning and its bounds; null for neither.</param>
    public ModelDescription Parameter(string name, Value value, Action<ModelQuantityDescription>? describe = null) =>
        AddTo("parameters", ref _parameters, name, ModelQuantityDescription.Told("default", value, describe));

    /// <summary>Declares a state whose unit is that of its initial value.</summary>
    /// <param name="name">Its name in the equations.</param>
    /// <param name="initial">The initial value, with its unit; or a parameter, such as <c>= e_l</c>.</param>
    public ModelDescription State(string name, Value initial) => AddTo("states", ref _states, name, initial);

    /// <summary>Declares a state.</summary>
    /// <param name="name">Its name in the equations.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="describe">Sets its meaning and its initial value, which is 0 otherwise.</param>
    public ModelDescription State(string name, string unit, Action<ModelQuantityDescription> describe) =>
        AddTo("states", ref _states, name, ModelQuantityDescription.Told("unit", unit, describe));

    /// <summary>Declares a receptor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">The unit of what it receives.</param>
    /// <param name="describe">Sets its meaning; null for none.</param>
    public ModelDescription Receptor(string name, string unit, Action<ModelQuantityDescription>? describe = null) =>
        AddTo("receptors", ref _receptors, name, ModelQuantityDescription.Told("unit", unit, describe));

    /// <summary>Sets the differential equations and named values.</summary>
    public ModelDescription Equations(params IReadOnlyList<string> equations) => Set("equations", Names.List(equations));

    /// <summary>Sets the changes of states by a spike that arrives at a receptor.</summary>
    public ModelDescription OnReceive(string receptor, params IReadOnlyList<string> changes) =>
        AddTo("on_receive", ref _received, receptor, Names.List(changes));

    /// <summary>Sets the condition of a spike.</summary>
    public ModelDescription Threshold(string condition) => Set("threshold", condition);

    /// <summary>Sets the changes of states at a spike.</summary>
    public ModelDescription Reset(params IReadOnlyList<string> changes) => Set("reset", Names.List(changes));

    /// <summary>Sets the refractory time: a time, or the name of a parameter.</summary>
    public ModelDescription Refractory(Value time) => Set("refractory", time);

    /// <summary>Sets the states that do not change in the refractory time.</summary>
    public ModelDescription Hold(params IReadOnlyList<string> states) => Set("hold", Names.List(states));

    /// <summary>Sets the integration method.</summary>
    public ModelDescription Method(string name) => Set("method", name);

    private ModelDescription Set(string key, Value value)
    {
        Members.Add(key, value);
        return this;
    }

    private ModelDescription AddTo(string section, ref Members? members, string name, Value value)
    {
        Members.AddTo(section, ref members, name, value);
        return this;
    }
}
