namespace NeuroForge.Engine.Changes;

/// <summary>Thrown if a network cannot be changed as requested; nothing was changed.</summary>
/// <param name="mistakes">All mistakes, a sentence each.</param>
public sealed class ChangeException(IReadOnlyList<string> mistakes) : Exception(string.Join('\n', mistakes))
{
    /// <summary>All mistakes in the change, in its order.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
