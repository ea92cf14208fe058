namespace NeuroForge.Descriptions.Building;

/// <summary>A part of a description that is one mechanism, whose parameters stand beside the keys of the part.</summary>
/// <typeparam name="TSelf">The part.</typeparam>
public abstract class MechanismDescription<TSelf>
    where TSelf : MechanismDescription<TSelf>
{
    private protected MechanismDescription(string key, string id) => Members.Add(key, id);

    /// <summary>What has been said of it.</summary>
    internal Members Members { get; } = new();

    /// <summary>Gives a parameter of the mechanism a value; <c>neuroforge describe</c> shows which there are, with their units and bounds.</summary>
    /// <param name="parameter">The parameter's name, such as <c>tau_m</c>.</param>
    /// <param name="value">Its value.</param>
    public TSelf Set(string parameter, Value value)
    {
        Members.Add(parameter, value);
        return (TSelf)this;
    }
}
