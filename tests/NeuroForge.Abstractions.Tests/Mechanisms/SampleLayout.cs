using NeuroForge.Layouts;
using NeuroForge.Mechanisms;
using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A class mechanism with a parameter of every kind.</summary>
[Layout("sample_layout")]
public sealed class SampleLayout : ILayout
{
    [Parameter("um", 1.5, Above = 0)] public double Spacing { get; set; }

    [Parameter("1", 3, Min = 1)] public int Columns { get; set; }

    [Parameter("1", 5_000_000_000)] public long Many { get; set; }

    [Parameter(true)] public bool Periodic { get; init; }

    [Parameter("1", "origin")] public string Anchor { get; set; } = "";

    [Parameter("1", "back_and_forth")] public Direction Direction { get; set; }

    [Parameter("um")] public double[] Offsets { get; set; } = [];

    public int NotDeclared { get; set; }

    [Parameter("1", 0, Name = "hidden")] private double Secret { get; set; }

    public void Place(Span<Position> positions, RandomStream random) => positions.Fill(new Position(Spacing, Secret));
}
