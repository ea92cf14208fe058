namespace NeuroForge.Engine;

/// <summary>Something recorded, on its way from the simulation to a recorder's thread.</summary>
internal abstract class Frame
{
    /// <summary>Hands it to the recorder.</summary>
    internal abstract void Give(IRecorder recorder);
}
