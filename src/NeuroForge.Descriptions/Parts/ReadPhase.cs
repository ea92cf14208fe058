using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A phase whose times are known, and whose actions are still to be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Section">What the description says of it.</param>
/// <param name="Place">Where the description has it: <c>protocol[1]</c>.</param>
/// <param name="First">The step at whose beginning it begins; null where that is not known.</param>
/// <param name="Steps">How many steps it has; null where that is not known.</param>
internal sealed record ReadPhase(string Name, Section Section, string Place, long? First, long? Steps)
{
    /// <summary>The step at whose beginning it is over; null where that is not known.</summary>
    internal long? End => First + Steps;

    /// <summary>The object.</summary>
    internal Node Node => Section.Node;
}
