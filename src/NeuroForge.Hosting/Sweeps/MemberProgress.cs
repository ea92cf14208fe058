using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Tells a sweep how far one of its members has come.</summary>
/// <param name="sweep">The sweep.</param>
/// <param name="member">Which member.</param>
internal sealed class MemberProgress(SweepState sweep, int member) : IProgress<SimulationProgress>
{
    /// <inheritdoc/>
    public void Report(SimulationProgress value) => sweep.Advance(member, value.Time / value.Duration);
}
