using NeuroForge.Recording;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>Tags of metrics and activities.</summary>
internal static class TelemetryTags
{
    /// <summary>The name in the description.</summary>
    internal const string Model = "neuroforge.model";

    /// <summary>The name of a projection.</summary>
    internal const string Projection = "neuroforge.projection";

    /// <summary>The outcome of a run: completed, paused, cancelled or failed.</summary>
    internal const string Outcome = "neuroforge.outcome";

    /// <summary>The seed.</summary>
    internal const string Seed = "neuroforge.seed";

    /// <summary>Number of threads.</summary>
    internal const string Threads = "neuroforge.threads";

    /// <summary>Simulated time in s.</summary>
    internal const string Time = "neuroforge.time";

    /// <summary>The kind of an error, by the name in OpenTelemetry.</summary>
    internal const string Error = "error.type";

    /// <summary>An outcome as a word.</summary>
    internal static string Word(this RunOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
