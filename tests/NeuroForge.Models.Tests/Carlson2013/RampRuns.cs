namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>Eight seeds of the ramp experiment.</summary>
public sealed class RampRuns
{
    private readonly RampRun[] _runs = SideBySide.Run([.. Enumerable.Range(1, 8)], (seed, folder) => RampRun.Of((ulong)seed, folder));

    internal IReadOnlyList<RampRun> All => _runs;
}
