namespace NeuroForge.Recording;

/// <summary>A recorder that takes where neurons are as well. Recordings of <see cref="RecordingKind.Positions"/> come to no other.</summary>
public interface IPositionRecorder : IRecorder
{
    /// <summary>The places of a population's neurons. It comes once for each group, in order, right after <see cref="IRecorder.Begin"/>.</summary>
    void Positions(in PositionFrame frame);
}
