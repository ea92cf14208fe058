using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A phase with known times, the actions of which have not yet been read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Section">Its section of the description.</param>
/// <param name="Place">The path in the description: <c>protocol[1]</c>.</param>
/// <param name="First">The first step; null if not known.</param>
/// <param name="Steps">Number of steps; null if not known.</param>
internal sealed record ReadPhase(string Name, Section Section, string Place, long? First, long? Steps)
{
    /// <summary>The step at whose beginning it ends; null if not known.</summary>
    internal long? End => First + Steps;

    /// <summary>The object.</summary>
    internal Node Node => Section.Node;
}
