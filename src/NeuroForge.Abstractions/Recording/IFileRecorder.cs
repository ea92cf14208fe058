namespace NeuroForge.Recording;

/// <summary>A recorder that leaves files, and says which, so that whoever reads the results need not guess.</summary>
public interface IFileRecorder : IRecorder
{
    /// <summary>The files, as paths below <see cref="RecordingInfo.Directory"/> with forward slashes. Asked for after <see cref="IRecorder.End"/>.</summary>
    IReadOnlyList<string> Files { get; }
}
