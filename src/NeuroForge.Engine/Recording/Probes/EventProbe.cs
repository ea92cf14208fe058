using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>The probe of events, spikes and rewiring: there is nothing to read at a sample.</summary>
internal sealed class EventProbe : Probe
{
    /// <summary>Creates the probe of events of neurons.</summary>
    internal EventProbe(RecordingKind kind, string unit, IReadOnlyList<NeuronSelection> neurons)
        : base(kind, unit, GroupsOf(neurons))
    {
    }

    /// <summary>Creates the probe of events of synapses.</summary>
    internal EventProbe(RecordingKind kind, string unit, IReadOnlyList<Projection> projections)
        : base(kind, unit, GroupsOf(projections))
    {
    }

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time) => [];
}
