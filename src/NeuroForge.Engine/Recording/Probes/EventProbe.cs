using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Stands for what is recorded when it happens, spikes and rewiring: there is nothing to read at a sample.</summary>
internal sealed class EventProbe : Probe
{
    /// <summary>Makes the probe of events of neurons.</summary>
    internal EventProbe(RecordingKind kind, string unit, IReadOnlyList<NeuronSelection> neurons)
        : base(kind, unit, GroupsOf(neurons))
    {
    }

    /// <summary>Makes the probe of events of synapses.</summary>
    internal EventProbe(RecordingKind kind, string unit, IReadOnlyList<Projection> projections)
        : base(kind, unit, GroupsOf(projections))
    {
    }

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time) => [];
}
