namespace NeuroForge.Recording;

/// <summary>A recorder that writes files and lists them, so that readers of the results can find them.</summary>
public interface IFileRecorder : IRecorder
{
    /// <summary>The files, as paths below <see cref="RecordingInfo.Directory"/> with forward slashes. Read after <see cref="IRecorder.End"/>.</summary>
    IReadOnlyList<string> Files { get; }
}
