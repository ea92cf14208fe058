namespace NeuroForge.Recorders;

/// <summary>Writes a recording as named arrays into a file for <c>numpy.load</c>.</summary>
[Recorder("npz", Doc = "Arrays of NumPy in a file named after the recorder; numpy.load opens it.")]
public sealed class Npz : SpooledRecorder
{
    private protected override string Extension => ".npz";

    private protected override SpooledRecording Layout(RecordingInfo recording) => recording.Kind switch
    {
        RecordingKind.Series or RecordingKind.Neurons => new NpzSamples(recording),
        RecordingKind.Synapses => new NpzSynapses(recording),
        RecordingKind.Spikes => new NpzSpikes(recording),
        RecordingKind.Positions => new NpzPositions(recording),
        _ => new NpzRewiring(recording),
    };
}
