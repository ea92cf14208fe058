namespace NeuroForge.Descriptions.Building;

/// <summary>An action of a phase: it does exactly one thing.</summary>
public sealed class ActionDescription
{
    private Members? _settings;
    private Members? _stimuli;

    internal ActionDescription()
    {
    }

    /// <summary>The members set so far.</summary>
    internal Members Members { get; } = new();

    /// <summary>Sets the time of the action from the beginning of the phase; 0 if not set.</summary>
    public ActionDescription At(Value time) => Add("at", time);

    /// <summary>Sets the duration of stimuli; up to the end of the phase if not set.</summary>
    public ActionDescription For(Value time) => Add("for", time);

    /// <summary>Sets whether values, or stopped learning and rewiring, stay after the phase; false if not set.</summary>
    public ActionDescription Keep(Value keep) => Add("keep", keep);

    /// <summary>Sets a value.</summary>
    /// <param name="path">The path of the value, such as <c>populations.E.elements.axon.eps</c>.</param>
    /// <param name="value">The value.</param>
    public ActionDescription Set(string path, Value value)
    {
        Members.AddTo("set", ref _settings, path, value);
        return this;
    }

    /// <summary>Lesions neurons, permanently.</summary>
    /// <param name="neurons">Populations or groups.</param>
    public ActionDescription Lesion(params IReadOnlyList<string> neurons) => Add("lesion", Names.List(neurons));

    /// <summary>Removes synapses.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="from">A population or group of sources; null for all.</param>
    /// <param name="to">A population or group of targets; null for all.</param>
    public ActionDescription Cut(string projection, string? from = null, string? to = null) => Add("cut", Between(projection, from, to).AsValue());

    /// <summary>Adds synapses that a connector makes.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="connector">The connector.</param>
    /// <param name="describe">Sets parameters of the connector; null for none.</param>
    /// <param name="from">A population or group of sources; null for all.</param>
    /// <param name="to">A population or group of targets; null for all.</param>
    /// <param name="weight">Their weight; null for that of the projection.</param>
    public ActionDescription Synapses(
        string projection, string connector, Action<ConnectorDescription>? describe = null, string? from = null, string? to = null, Value? weight = null)
    {
        var connect = new ConnectorDescription(connector);
        describe?.Invoke(connect);
        var members = Between(projection, from, to).Add("connect", connect.Members.AsValue());
        return Add("add", (weight is null ? members : members.Add("weight", weight)).AsValue());
    }

    /// <summary>Gives neurons a single input, in one step.</summary>
    /// <param name="receptor">The receptor.</param>
    /// <param name="amount">The input, in the unit of the receptor.</param>
    /// <param name="neurons">Populations or groups.</param>
    public ActionDescription Inject(string receptor, Value amount, params IReadOnlyList<string> neurons) =>
        Add("inject", new Members().Add("to", Names.List(neurons)).Add("receptor", receptor).Add("amount", amount).AsValue());

    /// <summary>Adds a stimulus for a limited time.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="model">The stimulus's model.</param>
    /// <param name="describe">Sets its targets, and parameters of the model.</param>
    public ActionDescription Stimulate(string name, string model, Action<StimulusDescription> describe)
    {
        var stimulus = new StimulusDescription(model);
        describe(stimulus);
        Members.AddTo("stimulate", ref _stimuli, name, stimulus.Members.AsValue());
        return this;
    }

    /// <summary>Stops the rewiring, or the learning, of projections.</summary>
    /// <param name="rewiring">The projections whose updates stop; null for none.</param>
    /// <param name="learning">The projections whose weights stay unchanged; null for none.</param>
    public ActionDescription Freeze(IReadOnlyList<string>? rewiring = null, IReadOnlyList<string>? learning = null) =>
        Add("freeze", Both(rewiring, learning));

    /// <summary>Continues the rewiring, or the learning, of projections.</summary>
    /// <param name="rewiring">The projections whose updates continue; null for none.</param>
    /// <param name="learning">The projections that learn again; null for none.</param>
    public ActionDescription Thaw(IReadOnlyList<string>? rewiring = null, IReadOnlyList<string>? learning = null) =>
        Add("thaw", Both(rewiring, learning));

    private static Members Between(string projection, string? from, string? to)
    {
        var members = new Members().Add("projection", projection);
        _ = from is null ? members : members.Add("from", from);
        return to is null ? members : members.Add("to", to);
    }

    private static Value Both(IReadOnlyList<string>? rewiring, IReadOnlyList<string>? learning)
    {
        var members = new Members();
        _ = rewiring is null ? members : members.Add("rewiring", Names.List(rewiring));
        return (learning is null ? members : members.Add("learning", Names.List(learning))).AsValue();
    }

    private ActionDescription Add(string key, Value value)
    {
        Members.Add(key, value);
        return this;
    }
}
