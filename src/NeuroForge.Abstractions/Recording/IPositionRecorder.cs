namespace NeuroForge.Recording;

/// <summary>
/// A recorder that also takes the positions of neurons. Recordings of <see cref="RecordingKind.Positions"/> are sent only to such a recorder.
/// </summary>
public interface IPositionRecorder : IRecorder
{
    /// <summary>Takes the positions of a population's neurons. Called once for each group, in order, directly after <see cref="IRecorder.Begin"/>.</summary>
    void Positions(in PositionFrame frame);
}
