using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Handles the spikes of sources. A class, because a call through an interface is slower if there are several rules.</summary>
internal abstract class PreSpikeAction
{
    /// <summary>Handles the spikes of a step.</summary>
    /// <param name="sources">The sources that spiked, by their number in the projection.</param>
    /// <param name="clock">The step in which the synapses see them.</param>
    /// <param name="emitted">The step in which they were emitted, from which the delay counts.</param>
    internal abstract void Handle(ReadOnlySpan<int> sources, in Clock clock, long emitted);

    /// <summary>Handles spikes that are seen in the step in which they were emitted.</summary>
    /// <param name="sources">The sources that spiked, by their number in the projection.</param>
    /// <param name="clock">The step.</param>
    internal void Handle(ReadOnlySpan<int> sources, in Clock clock) => Handle(sources, clock, clock.Index);
}
