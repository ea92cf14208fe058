using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Running;

/// <summary>Settings of a run that change none of its results.</summary>
/// <param name="Threads">How many threads at most, 1 or more.</param>
/// <param name="Snapshots">When to take snapshots.</param>
/// <param name="Warn">Told of what is odd but stops nothing, a sentence each; also from another thread.</param>
/// <param name="Observers">Receive what happens to the run.</param>
internal sealed record RunSettings(int Threads, SnapshotTimes Snapshots, Action<string> Warn, IReadOnlyList<IRunObserver> Observers);
