using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads delays that follow the distance of two neurons: an offset, and the time of a signal that travels at a velocity.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="quantities">Reads numbers.</param>
internal sealed class DistanceDelays(DiagnosticBag bag, Quantities quantities)
{
    /// <summary>The key of such a delay.</summary>
    internal const string Distance = "distance";

    /// <summary>The key of the velocity.</summary>
    internal const string Velocity = "velocity";

    /// <summary>The key of the delay at distance 0.</summary>
    internal const string Offset = "offset";

    /// <summary>The unit of velocities.</summary>
    internal static readonly Unit Speed = Unit.Parse("um/ms");

    /// <summary>True if a value is a delay by distance.</summary>
    internal static bool Is(Node value) => value is { Kind: NodeKind.Object, Members: [{ Name: Distance }] };

    /// <summary>Reads a delay by distance. Its greatest value is not known before the neurons have positions, and is infinite here.</summary>
    /// <param name="node">The offset and the velocity.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="longest">The longest delay in steps.</param>
    internal DistanceDelay? Read(Node node, double step, int longest)
    {
        if (Section.Open(bag, node) is not { } section)
        {
            return null;
        }

        var velocity = quantities.Bounded(section.Required(Velocity, "\"300 um/ms\""), new Wanted(Velocity, Speed, Wanted.AboveZero, 300));
        var offset = quantities.Bounded(
            section.Required(Offset, "\"0.5 ms\""), new Wanted(Offset, Wanted.Ms, new(step, true, longest * step, true), 10 * step));
        section.Close();
        return velocity is { } speed && offset is { } least ? new DistanceDelay(least / step, 1 / (speed * step), double.PositiveInfinity) : null;
    }
}
