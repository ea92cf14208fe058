namespace NeuroForge.Recording;

/// <summary>What a recorder is going to see.</summary>
/// <param name="Name">The recorder's name in the description; files are named after it.</param>
/// <param name="Kind">What kind of frames will come.</param>
/// <param name="Quantity">What is recorded, as descriptions spell it: <c>calcium</c>, <c>v_m</c>, <c>spikes</c>.</param>
/// <param name="Unit">Its unit; <c>1</c> for pure numbers and counts.</param>
/// <param name="Groups">The populations or projections recorded, in order.</param>
/// <param name="Directory">The folder for files; it exists and can be written.</param>
public sealed record RecordingInfo(
    string Name,
    RecordingKind Kind,
    string Quantity,
    string Unit,
    IReadOnlyList<RecordingGroup> Groups,
    string Directory)
{
    /// <summary>
    /// The length of a simulation step in ms. Every time of a frame is the number of a step times this length, in double precision and not rounded further.
    /// </summary>
    public double Step { get; init; }

    /// <summary>The number of steps from one sample to the next, 1 or more; null for what is recorded when it happens, or once.</summary>
    public long? Every { get; init; }

    /// <summary>The time from one sample to the next in ms; null for what is recorded when it happens, or once.</summary>
    public double? Interval => Every * Step;

    /// <summary>The parts of the network that are recorded: whether <see cref="Groups"/> are populations, or projections and their bins.</summary>
    public RecordedOwner Owner { get; init; }

    /// <summary>
    /// The name for a column of the numbers where a row is a neuron or synapse: <c>value</c>, <c>weight</c>, <c>delay_ms</c>. Numbers of a column that ends
    /// with <c>_ms</c> are times.
    /// </summary>
    public string Column { get; init; } = "value";
}
