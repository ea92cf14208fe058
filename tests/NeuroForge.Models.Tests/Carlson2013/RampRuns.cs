using System.Globalization;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>Eight seeds of the ramp experiment, side by side.</summary>
public sealed class RampRuns
{
    private const int Seeds = 8;

    private readonly RampRun[] _runs = new RampRun[Seeds];

    public RampRuns()
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-models-");
        try
        {
            Parallel.For(0, Seeds, i => _runs[i] = RampRun.Of((ulong)i + 1, Path.Combine(folder.FullName, i.ToString(CultureInfo.InvariantCulture))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal IReadOnlyList<RampRun> All => _runs;
}
