namespace NeuroForge.Recorders;

/// <summary>Writes a recording as named arrays into a file for <c>numpy.load</c>.</summary>
[Recorder("npz", Doc = "Arrays of NumPy in a file named after the recorder; numpy.load opens it.")]
public sealed class Npz : SpooledRecorder
{
    private protected override string Extension => ".npz";

    private protected override SpooledRecording Layout(RecordingInfo recording) => RowRecording.Of(recording, new NpzFormat());
}
