using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Testing.Parts;

/// <summary>Neurons in a row.</summary>
[Layout("kit_line", Doc = "Neurons in a row, 10 um apart.")]
internal sealed class KitLine : ILayout
{
    /// <inheritdoc/>
    public void Place(Span<Position> positions, RandomStream random)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new(10 * i, 0);
        }
    }
}
