namespace NeuroForge.Recorders;

/// <summary>
/// Writes spikes, states and positions in the HDF5 layout of SONATA (https://github.com/AllenInstitute/sonata, developer guide: output file formats,
/// representing nodes).
/// </summary>
[Recorder(
    "sonata",
    Doc = "Spikes, a number of every neuron, or positions, in SONATA's HDF5 layout; needs the HDF5 library.",
    Reference = "doi:10.1371/journal.pcbi.1007696")]
public sealed class Sonata : SpooledRecorder
{
    private readonly IReadOnlyList<string> _libraries;

    /// <summary>Creates the recorder.</summary>
    public Sonata()
        : this(Hdf5Library.Names)
    {
    }

    /// <summary>Creates the recorder with other names of the library.</summary>
    internal Sonata(IReadOnlyList<string> libraries) => _libraries = libraries;

    /// <summary>The precision of the numbers in a report. Times and positions always have 64 bits.</summary>
    [Parameter(
        "1",
        "single",
        Doc = "Precision of the numbers in a report: single: 32 bits, as readers of SONATA expect; double: 64 bits, as simulated, which libsonata refuses. "
            + "Times and positions always have 64 bits.")]
    public ReportPrecision Precision { get; set; }

    private protected override string Extension => ".h5";

    private protected override SpooledRecording Layout(RecordingInfo recording)
    {
        Hdf5Library.Require(_libraries);
        return recording.Kind switch
        {
            RecordingKind.Spikes => new SonataSpikes(recording),
            RecordingKind.Positions => new SonataNodes(recording),
            RecordingKind.Neurons when recording.Owner == RecordedOwner.Population => new SonataReport(recording, Precision),
            _ => throw new ParameterException("record", WhyNot(recording)),
        };
    }

    private static string WhyNot(RecordingInfo recording)
    {
        var whole = recording.Kind == RecordingKind.Series ? " of a whole group" : "";
        return $"SONATA has no layout for {recording.Quantity}{whole}: it has spikes, positions and numbers of every neuron; use csv or npz for this recording";
    }
}
