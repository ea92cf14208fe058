using NeuroForge.Engine.Ranks;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Running;

/// <summary>Settings of a run that do not affect its results.</summary>
/// <param name="Threads">Greatest number of threads, 1 or more.</param>
/// <param name="Snapshots">The times of snapshots.</param>
/// <param name="Warn">Receives warnings, one sentence each; also from another thread.</param>
/// <param name="Observers">Receive the events of the run.</param>
/// <param name="Ranks">The exchange with the other ranks.</param>
internal sealed record RunSettings(int Threads, SnapshotTimes Snapshots, Action<string> Warn, IReadOnlyList<IRunObserver> Observers, RankExchange Ranks);
