namespace NeuroForge.Recording;

/// <summary>Description of a recording: the frames that a recorder will get.</summary>
/// <param name="Name">The recorder's name in the description; files are named after it.</param>
/// <param name="Kind">The kind of frames.</param>
/// <param name="Quantity">The recorded quantity, as written in descriptions: <c>calcium</c>, <c>v_m</c>, <c>spikes</c>.</param>
/// <param name="Unit">Its unit; <c>1</c> for pure numbers and counts.</param>
/// <param name="Groups">The recorded populations or projections, in order.</param>
/// <param name="Directory">The folder for files; it exists and is writable.</param>
public sealed record RecordingInfo(
    string Name,
    RecordingKind Kind,
    string Quantity,
    string Unit,
    IReadOnlyList<RecordingGroup> Groups,
    string Directory)
{
    /// <summary>
    /// The length of a simulation step in ms. Every time in a frame is the number of a step times this length, in double precision without further rounding.
    /// </summary>
    public double Step { get; init; }

    /// <summary>The number of steps from one sample to the next, 1 or more; null for events and for values recorded once.</summary>
    public long? Every { get; init; }

    /// <summary>The time from one sample to the next in ms; null for events and for values recorded once.</summary>
    public double? Interval => Every * Step;

    /// <summary>The part of the network that is recorded: <see cref="Groups"/> are populations, or projections and their bins.</summary>
    public RecordedOwner Owner { get; init; }

    /// <summary>
    /// The name of the column of numbers in a table with a row for each neuron or synapse: <c>value</c>, <c>weight</c>, <c>delay_ms</c>. Numbers in a column
    /// that ends in <c>_ms</c> are times.
    /// </summary>
    public string Column { get; init; } = "value";
}
