namespace NeuroForge.Engine.Changes;

/// <summary>A network cannot be changed as asked; nothing of the change was done.</summary>
/// <param name="mistakes">Everything that is wrong with it, a sentence each.</param>
public sealed class ChangeException(IReadOnlyList<string> mistakes) : Exception(string.Join('\n', mistakes))
{
    /// <summary>Everything that is wrong with the change, in its order.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
