namespace NeuroForge.Descriptions.Building;

/// <summary>A part of a description that is one mechanism; its parameters are beside the part's own keys.</summary>
/// <typeparam name="TSelf">The part.</typeparam>
public abstract class MechanismDescription<TSelf>
    where TSelf : MechanismDescription<TSelf>
{
    private protected MechanismDescription(string key, string id) => Members.Add(key, id);

    /// <summary>The members set so far.</summary>
    internal Members Members { get; } = new();

    /// <summary>Sets a parameter of the mechanism; <c>neuroforge describe</c> shows all, with their units and bounds.</summary>
    /// <param name="parameter">The parameter's name, such as <c>tau_m</c>.</param>
    /// <param name="value">Its value.</param>
    public TSelf Set(string parameter, Value value)
    {
        Members.Add(parameter, value);
        return (TSelf)this;
    }
}
