using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A population or a projection of an earlier network, as a description names it.</summary>
/// <param name="Run">The name of the run.</param>
/// <param name="Network">The network.</param>
/// <param name="Name">The name of the part there.</param>
internal sealed record GrownPart(Node Run, GrownNetwork Network, string Name)
{
    /// <summary>The name of the part there, where the description gives one; otherwise null.</summary>
    internal Node? Named { get; init; }

    /// <summary>The place of a diagnostic about the part: its name, or else that of the run.</summary>
    internal Node Place => Named ?? Run;
}
