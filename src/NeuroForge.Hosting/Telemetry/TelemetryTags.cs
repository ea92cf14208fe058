using NeuroForge.Recording;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>What measurements and activities are tagged with.</summary>
internal static class TelemetryTags
{
    /// <summary>The name that the description gives itself.</summary>
    internal const string Model = "neuroforge.model";

    /// <summary>The name of a projection.</summary>
    internal const string Projection = "neuroforge.projection";

    /// <summary>How a run ended: completed, paused, cancelled or failed.</summary>
    internal const string Outcome = "neuroforge.outcome";

    /// <summary>The seed.</summary>
    internal const string Seed = "neuroforge.seed";

    /// <summary>How many threads work.</summary>
    internal const string Threads = "neuroforge.threads";

    /// <summary>Simulated time in s.</summary>
    internal const string Time = "neuroforge.time";

    /// <summary>What went wrong, as OpenTelemetry calls it.</summary>
    internal const string Error = "error.type";

    /// <summary>An outcome in a word.</summary>
    internal static string Word(this RunOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
