using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Frames;

/// <summary>Recorded data on their way from the simulation to a recorder's thread.</summary>
/// <param name="time">The simulated time in ms.</param>
internal abstract class Frame(double time)
{
    /// <summary>The simulated time in ms.</summary>
    internal double Time { get; } = time;

    /// <summary>Passes the frame to the recorder.</summary>
    internal abstract void Give(IRecorder recorder);
}
