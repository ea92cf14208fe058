using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Places neurons as a test tells it to.</summary>
[Layout("placed")]
public sealed class Placed(Placed.Plan plan) : ILayout
{
    public delegate void Plan(Span<Position> positions, RandomStream random);

    public void Place(Span<Position> positions, RandomStream random) => plan(positions, random);
}
