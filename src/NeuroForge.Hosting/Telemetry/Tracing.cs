using System.Diagnostics;
using System.Globalization;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>Activities: the phases of a simulation and their durations.</summary>
internal static class Tracing
{
    /// <summary>Construction of the network.</summary>
    internal const string Build = "neuroforge.build";

    /// <summary>Running of the network.</summary>
    internal const string Run = "neuroforge.run";

    /// <summary>Writing of a snapshot.</summary>
    internal const string Snapshot = "neuroforge.snapshot";

    /// <summary>Begins an activity; null if there is no listener.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="model">The model.</param>
    /// <param name="parent">The parent activity, if it is on another thread.</param>
    internal static Activity? Start(string name, Model model, ActivityContext parent = default) => NeuroForgeTelemetry.IsSupported
        ? Sources.Own.StartActivity(name, ActivityKind.Internal, parent)?.SetTag(TelemetryTags.Model, model.Name)
            .SetTag(TelemetryTags.Seed, model.Plan.Seed.ToString(CultureInfo.InvariantCulture))
        : null;

    /// <summary>The current activity on this thread.</summary>
    internal static ActivityContext Current => NeuroForgeTelemetry.IsSupported ? Activity.Current?.Context ?? default : default;

    /// <summary>Marks an activity as failed.</summary>
    internal static void Fail(this Activity? activity, Exception failure) => activity?
        .SetStatus(ActivityStatusCode.Error, failure.Message)
        .SetTag(TelemetryTags.Error, failure.GetType().FullName)
        .AddException(failure);

    /// <summary>The source of activities, created with the first activity, so that a program without telemetry never creates it.</summary>
    private static class Sources
    {
        internal static readonly ActivitySource Own = new(NeuroForgeTelemetry.ActivitySourceName, NeuroForgeTelemetry.Version);
    }
}
