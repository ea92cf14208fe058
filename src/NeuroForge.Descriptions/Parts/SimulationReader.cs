using System.Globalization;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads duration, step and seed of a run.</summary>
/// <param name="reading">The state that all readers share.</param>
/// <param name="options">Values that replace those of the description.</param>
internal sealed class SimulationReader(Reading reading, DescriptionOptions options)
{
    private const ulong DefaultSeed = 1;

    /// <summary>Number of steps of the run; null if it could not be read.</summary>
    internal long? Steps { get; private set; }

    /// <summary>The seed.</summary>
    internal ulong Seed { get; private set; } = DefaultSeed;

    /// <summary>Reads the section.</summary>
    /// <param name="node">The section.</param>
    /// <param name="hasProtocol">True if there is a protocol; without a duration, the simulation ends with its last phase.</param>
    internal void Read(Node? node, bool hasProtocol)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return;
        }

        var step = section.Required("step", "\"0.1 ms\"");
        reading.Grid.Step = reading.Quantities.Bounded(step, new Wanted("step", Wanted.Ms, Wanted.AboveZero, 0.1));
        Steps = reading.Grid.Steps(Duration(section, hasProtocol), "duration", 1, StepGrid.MostSteps);
        var seed = ReadSeed(section.Optional("seed"));
        Seed = options.Seed ?? seed ?? DefaultSeed;
        section.Close();
    }

    private Node? Duration(Section section, bool hasProtocol)
    {
        var written = hasProtocol ? section.Optional("duration") : section.Required("duration", "\"10 s\"");
        if (options.Duration is not { } duration || written is null)
        {
            return written;
        }

        var value = new Node(NodeKind.Word, string.Create(CultureInfo.InvariantCulture, $"{duration} ms"), written.Place);
        return value.InPlaceOf(written, "the duration is set by the caller");
    }

    private ulong? ReadSeed(Node? node)
    {
        if (reading.Scalars.Expect(node, NodeKind.Number, "seed", "a whole number") is not { } value
            || reading.Scalars.WholeNumber(value, "seed") is not { } seed)
        {
            return null;
        }

        if (seed is >= 0 and <= ulong.MaxValue)
        {
            return (ulong)seed;
        }

        reading.Bag.Report(DiagnosticCodes.OutOfBounds, value, $"\"seed\" must be 0 to {ulong.MaxValue}, but is {Wording.Value(value)}");
        return null;
    }
}
