namespace NeuroForge.Hosting.Telemetry;

/// <summary>
/// Under which names an application finds metrics and traces: in OpenTelemetry <c>AddMeter(MeterName)</c> and <c>AddSource(ActivitySourceName)</c>.
/// </summary>
/// <remarks>
/// Names and units follow OpenTelemetry's conventions. Nothing is counted for them while a slice runs: what the simulation knows anyway is read a
/// few times a second, and exactly where a run ends. The switch <c>NeuroForge.Telemetry.IsSupported</c> of the runtime's configuration, set
/// to false, spares a program that nobody observes even the loading of what they are made with.
/// </remarks>
public static class NeuroForgeTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "NeuroForge";

    /// <summary>The name of the source of activities.</summary>
    public const string ActivitySourceName = "NeuroForge";

    /// <summary>Whether the program wants any.</summary>
    internal static bool IsSupported { get; } = !AppContext.TryGetSwitch("NeuroForge.Telemetry.IsSupported", out var wanted) || wanted;

    /// <summary>The version of what is observed.</summary>
    internal static string Version { get; } = typeof(NeuroForgeTelemetry).Assembly.GetName().Version!.ToString(3);
}
