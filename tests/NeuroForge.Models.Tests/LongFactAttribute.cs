namespace NeuroForge.Models.Tests;

/// <summary>A test that takes many minutes of processor time; skipped unless NEUROFORGE_LONG=1 is in the environment.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("NEUROFORGE_LONG") == "1" ? null : "takes many minutes: NEUROFORGE_LONG=1 in the environment runs it";
}
