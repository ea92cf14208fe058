namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>The places of the synapses of one source.</summary>
/// <param name="First">The first place.</param>
/// <param name="Count">Number of synapses.</param>
/// <param name="Stride">The distance from one place to the next.</param>
internal readonly record struct SynapseRow(int First, int Count, int Stride)
{
    /// <summary>The place at a position of the row.</summary>
    internal int Place(int position) => First + (position * Stride);
}
