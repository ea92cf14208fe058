namespace NeuroForge.Layouts;

/// <summary>Groups of neurons, each at random positions in a box of its own.</summary>
[Layout("uniform_groups", Doc = "Groups of neurons in boxes of equal size that meet at their corners, along the diagonal of a box centred on the origin.")]
public sealed class UniformGroups : BoxLayout
{
    [Parameter("1", 2, Min = 1, Doc = "Number of groups. A group has neurons with consecutive numbers; sizes differ by one at most.")]
    public int Groups { get; set; } = 2;

    /// <inheritdoc/>
    public override void Place(Span<Position> positions, RandomStream random)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            var group = (int)((long)i * Groups / positions.Length);
            var (x, y, z) = (Within(group, random), Within(group, random), Within(group, random));
            positions[i] = At(x, y, z);
        }
    }

    /// <summary>A random position within a group's part of an axis with middle 0 and length 1.</summary>
    private double Within(int group, RandomStream random) => ((group + random.NextDouble()) / Groups) - 0.5;
}
