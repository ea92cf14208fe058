namespace NeuroForge.Descriptions.Building;

/// <summary>A phase of the protocol: values that it sets, and actions at its beginning or later.</summary>
public sealed class PhaseDescription
{
    private readonly List<Value> _actions = [];
    private Members? _settings;

    internal PhaseDescription(string name, Value duration) => Members.Add("phase", name).Add("for", duration);

    /// <summary>The members set so far.</summary>
    internal Members Members { get; } = new();

    /// <summary>Sets the beginning of the phase; the end of the previous phase if not set.</summary>
    public PhaseDescription Start(Value time)
    {
        Members.Add("start", time);
        return this;
    }

    /// <summary>Sets whether the values that the phase sets stay after its end; false if not set.</summary>
    public PhaseDescription Keep(Value keep)
    {
        Members.Add("keep", keep);
        return this;
    }

    /// <summary>Sets a value from the beginning of the phase on.</summary>
    /// <param name="path">The path of the value, such as <c>stimuli.background.rate</c>.</param>
    /// <param name="value">The value.</param>
    public PhaseDescription Set(string path, Value value)
    {
        Members.AddTo("set", ref _settings, path, value);
        return this;
    }

    /// <summary>Adds an action.</summary>
    /// <param name="describe">Sets its time and what it does: exactly one thing.</param>
    public PhaseDescription Do(Action<ActionDescription> describe)
    {
        var action = new ActionDescription();
        describe(action);
        _actions.Add(action.Members.AsValue());
        return this;
    }

    /// <summary>The phase as a value.</summary>
    internal Value AsValue()
    {
        var all = new Members();
        all.Add(Members);
        return (_actions.Count == 0 ? all : all.Add("do", Value.List(_actions))).AsValue();
    }
}
