using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Runs a member of a sweep to its end, or until it is cancelled; its folder then holds its results.</summary>
/// <param name="member">The member.</param>
/// <param name="directory">Its folder.</param>
/// <param name="resume">Whether it continues from the newest snapshot in its folder; else it begins anew.</param>
/// <param name="progress">Told how far it has come.</param>
/// <param name="cancellation">Stops it, with a snapshot.</param>
internal delegate void MemberRun(SweepMember member, string directory, bool resume, IProgress<SimulationProgress> progress, CancellationToken cancellation);
