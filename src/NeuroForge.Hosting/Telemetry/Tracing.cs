using System.Diagnostics;
using System.Globalization;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>Activities: what a simulation was busy with, and for how long.</summary>
internal static class Tracing
{
    /// <summary>The network is being built.</summary>
    internal const string Build = "neuroforge.build";

    /// <summary>The network runs.</summary>
    internal const string Run = "neuroforge.run";

    /// <summary>A snapshot is being written.</summary>
    internal const string Snapshot = "neuroforge.snapshot";

    /// <summary>Begins an activity; null where nobody listens.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="model">Of which model.</param>
    /// <param name="parent">To which it belongs, where that is on another thread.</param>
    internal static Activity? Start(string name, Model model, ActivityContext parent = default) => NeuroForgeTelemetry.IsSupported
        ? Sources.Own.StartActivity(name, ActivityKind.Internal, parent)?.SetTag(TelemetryTags.Model, model.Name)
            .SetTag(TelemetryTags.Seed, model.Plan.Seed.ToString(CultureInfo.InvariantCulture))
        : null;

    /// <summary>What is going on on this thread.</summary>
    internal static ActivityContext Current => NeuroForgeTelemetry.IsSupported ? Activity.Current?.Context ?? default : default;

    /// <summary>Says how it failed.</summary>
    internal static void Fail(this Activity? activity, Exception failure) => activity?
        .SetStatus(ActivityStatusCode.Error, failure.Message)
        .SetTag(TelemetryTags.Error, failure.GetType().FullName)
        .AddException(failure);

    /// <summary>Made when the first activity begins, so that a program without telemetry never makes it.</summary>
    private static class Sources
    {
        internal static readonly ActivitySource Own = new(NeuroForgeTelemetry.ActivitySourceName, NeuroForgeTelemetry.Version);
    }
}
