using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Reports the progress of a member to its sweep.</summary>
/// <param name="sweep">The sweep.</param>
/// <param name="member">The number of the member.</param>
internal sealed class MemberProgress(SweepState sweep, int member) : IProgress<SimulationProgress>
{
    /// <inheritdoc/>
    public void Report(SimulationProgress value) => sweep.Advance(member, value.Time / value.Duration);
}
