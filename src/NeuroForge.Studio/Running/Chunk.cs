namespace NeuroForge.Studio.Running;

/// <summary>The number of steps to run at once, so that a request waits about 20 ms at most where steps are short.</summary>
internal sealed class Chunk
{
    private const double Wanted = 0.02;
    private const double MostGrowth = 2;

    /// <summary>Number of steps, 1 or more.</summary>
    internal long Steps { get; private set; } = 1;

    /// <summary>Adjusts the number to the time that the last steps took.</summary>
    internal void Took(TimeSpan time)
    {
        var factor = Math.Clamp(Wanted / Math.Max(time.TotalSeconds, 1e-6), 1 / MostGrowth, MostGrowth);
        Steps = Math.Clamp((long)Math.Round(Steps * factor), Steps == 1 && factor > 1 ? 2 : 1, 1_000_000);
    }
}
