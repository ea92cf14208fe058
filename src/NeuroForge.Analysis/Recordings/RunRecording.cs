namespace NeuroForge.Analysis.Recordings;

/// <summary>Description of a recording, and its files.</summary>
public sealed record RunRecording
{
    /// <summary>The recorder's name in the description.</summary>
    public required string Name { get; init; }

    /// <summary>The recorder: <c>csv</c>, <c>npz</c>.</summary>
    public required string Recorder { get; init; }

    /// <summary>The id of the plugin that brings the recorder.</summary>
    public string Plugin { get; init; } = "recorders";

    /// <summary>The kind of records.</summary>
    public required RecordedKind Kind { get; init; }

    /// <summary>True if projections were recorded, false for populations.</summary>
    public required bool OfProjections { get; init; }

    /// <summary>The recorded quantity, as written in descriptions: <c>calcium</c>, <c>v_m</c>, <c>spikes</c>.</summary>
    public required string Quantity { get; init; }

    /// <summary>The name of the column of its numbers if a row is a neuron or synapse: <c>value</c>, <c>weight</c>, <c>delay_ms</c>.</summary>
    public required string Column { get; init; }

    /// <summary>Its unit; <c>1</c> for pure numbers and counts.</summary>
    public required string Unit { get; init; }

    /// <summary>The populations or projections recorded, in order.</summary>
    public required IReadOnlyList<RecordedGroup> Groups { get; init; }

    /// <summary>The time from one sample to the next in ms; null for events and for values recorded once.</summary>
    public required double? Interval { get; init; }

    /// <summary>The share of the pairs of a source and a target whose synapses were recorded; 1 for all.</summary>
    public double Sample { get; init; } = 1;

    /// <summary>Its files, as paths below the run's folder; empty if the recorder writes none.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}
