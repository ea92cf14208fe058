using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Running;

/// <summary>
/// Everything that a simulation needs to continue with the same results: the network's state, bit for bit, and the positions of its recorders. Data that do not
/// change in a run are not included; they come from the plan.
/// </summary>
/// <param name="State">The step, then neurons, synapses, elements, random streams, pending inputs and the state of recordings between samples.</param>
/// <param name="Recorders">The position of each recorder, in the order of the plan, from <see cref="IResumableRecorder.Save"/>; null for a snapshot of the
/// network alone, whose recorders begin again.</param>
public sealed record Snapshot(SavedState State, IReadOnlyList<byte[]>? Recorders)
{
    /// <summary>The changes of the network while it ran.</summary>
    public Departures Departures { get; init; } = Departures.None;

    /// <summary>The states that had become infinite or not a number.</summary>
    public IReadOnlyList<NonFiniteState> NonFiniteStates { get; init; } = [];
}
