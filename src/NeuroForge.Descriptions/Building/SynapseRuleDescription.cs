namespace NeuroForge.Descriptions.Building;

/// <summary>A synapse rule of a description's own: its quantities, and its equations as text, which are compiled when the description is read.</summary>
public sealed class SynapseRuleDescription
{
    private Members? _parameters;
    private Members? _states;
    private Members? _weight;
    private Members? _pre;
    private Members? _post;

    internal SynapseRuleDescription() => Members.Add("kind", "synapse");

    /// <summary>The members of the rule's object in the description.</summary>
    internal Members Members { get; } = new();

    /// <summary>Says what the rule does, in a sentence.</summary>
    public SynapseRuleDescription Doc(string text) => Set("doc", text);

    /// <summary>Sets its source in the literature.</summary>
    public SynapseRuleDescription Reference(string source) => Set("reference", source);

    /// <summary>Declares a parameter.</summary>
    /// <param name="name">Its name in the equations.</param>
    /// <param name="value">The default, with its unit.</param>
    /// <param name="describe">Sets its meaning and its bounds; null for neither.</param>
    public SynapseRuleDescription Parameter(string name, Value value, Action<ModelQuantityDescription>? describe = null) =>
        AddTo("parameters", ref _parameters, name, ModelQuantityDescription.Told("default", value, describe));

    /// <summary>Declares a state of a synapse, or a trace of spikes, whose unit is that of its initial value.</summary>
    /// <param name="name">Its name in the equations.</param>
    /// <param name="initial">The initial value, with its unit; or a parameter, such as <c>= u_0</c>.</param>
    public SynapseRuleDescription State(string name, Value initial) => AddTo("states", ref _states, name, initial);

    /// <summary>Sets the unit of the weight; if not set, the weight is a pure number in equations and has the unit of the receptor.</summary>
    public SynapseRuleDescription WeightUnit(string unit) => AddTo("weight", ref _weight, "unit", unit);

    /// <summary>Sets the least weight: a quantity, or a parameter, such as <c>= w_min</c>.</summary>
    public SynapseRuleDescription LeastWeight(Value bound) => AddTo("weight", ref _weight, "min", bound);

    /// <summary>Sets the greatest weight: a quantity, or a parameter, such as <c>= w_max</c>.</summary>
    public SynapseRuleDescription GreatestWeight(Value bound) => AddTo("weight", ref _weight, "max", bound);

    /// <summary>Makes a state of the pre-synaptic neuron visible, as <c>name_pre</c>.</summary>
    public SynapseRuleDescription SeesPre(string name, string unit) => AddTo("pre", ref _pre, name, unit);

    /// <summary>Makes a state of the post-synaptic neuron visible, as <c>name_post</c>.</summary>
    public SynapseRuleDescription SeesPost(string name, string unit) => AddTo("post", ref _post, name, unit);

    /// <summary>Sets the differential equations and named values.</summary>
    public SynapseRuleDescription Equations(params IReadOnlyList<string> equations) => Set("equations", Names.List(equations));

    /// <summary>Sets what happens at a spike of the pre-synaptic neuron, in order.</summary>
    public SynapseRuleDescription OnPre(params IReadOnlyList<string> statements) => Set("on_pre", Names.List(statements));

    /// <summary>Sets what happens at a spike of the post-synaptic neuron, in order.</summary>
    public SynapseRuleDescription OnPost(params IReadOnlyList<string> statements) => Set("on_post", Names.List(statements));

    /// <summary>Sets the value that is transmitted in each step, times the weight.</summary>
    public SynapseRuleDescription Signal(string value) => Set("signal", value);

    /// <summary>Lets the equations be integrated in each step, by a method: <c>exponential_euler</c> or <c>euler</c>.</summary>
    public SynapseRuleDescription InEachStep(string method = "exponential_euler") => Set("integration", "clock_driven").Set("method", method);

    private SynapseRuleDescription Set(string key, Value value)
    {
        Members.Add(key, value);
        return this;
    }

    private SynapseRuleDescription AddTo(string section, ref Members? members, string name, Value value)
    {
        Members.AddTo(section, ref members, name, value);
        return this;
    }
}
