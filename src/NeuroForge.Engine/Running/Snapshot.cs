using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Running;

/// <summary>
/// All that a simulation needs to go on as if nothing had happened: the network's state, bit for bit, and where its recorders stand.
/// What does not change in a run is not in it; it comes from the plan.
/// </summary>
/// <param name="State">How far the run has come, then neurons, synapses, elements, random streams, inputs on their way and what recorders keep between
/// samples; in chunks, whose borders mean nothing.</param>
/// <param name="Recorders">Where each recorder stands, in the order of the plan, as <see cref="IResumableRecorder.Save"/> says; null for a snapshot of the
/// network alone, whose recorders begin anew.</param>
public sealed record Snapshot(IReadOnlyList<ReadOnlyMemory<byte>> State, IReadOnlyList<byte[]>? Recorders)
{
    /// <summary>In what the network departed from its description.</summary>
    public Departures Departures { get; init; } = Departures.None;

    /// <summary>The states that had been found not to be finite numbers any more.</summary>
    public IReadOnlyList<NonFiniteState> NonFiniteStates { get; init; } = [];
}
