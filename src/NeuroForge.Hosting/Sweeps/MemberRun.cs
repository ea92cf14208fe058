using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Runs a member of a sweep to its end, or until it is cancelled; its folder then contains its results.</summary>
/// <param name="member">The member.</param>
/// <param name="directory">Its folder.</param>
/// <param name="resume">True to continue from the newest snapshot in its folder; false to begin again.</param>
/// <param name="progress">Receives reports on the progress of the member.</param>
/// <param name="cancellation">Stops it, with a snapshot.</param>
internal delegate void MemberRun(SweepMember member, string directory, bool resume, IProgress<SimulationProgress> progress, CancellationToken cancellation);
