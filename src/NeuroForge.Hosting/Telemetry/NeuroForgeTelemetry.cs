namespace NeuroForge.Hosting.Telemetry;

/// <summary>The names of metrics and traces for an application: in OpenTelemetry <c>AddMeter(MeterName)</c> and <c>AddSource(ActivitySourceName)</c>.</summary>
/// <remarks>
/// Names and units follow OpenTelemetry's conventions. Nothing is counted for them during a slice: values that the simulation has anyway are read a few times a
/// second, and exactly at the end of a run. If the switch <c>NeuroForge.Telemetry.IsSupported</c> of the runtime's configuration is false, a program does not
/// even load the libraries for them.
/// </remarks>
public static class NeuroForgeTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "NeuroForge";

    /// <summary>The name of the source of activities.</summary>
    public const string ActivitySourceName = "NeuroForge";

    /// <summary>True if telemetry is switched on.</summary>
    internal static bool IsSupported { get; } = !AppContext.TryGetSwitch("NeuroForge.Telemetry.IsSupported", out var wanted) || wanted;

    /// <summary>The version of NeuroForge.</summary>
    internal static string Version { get; } = typeof(NeuroForgeTelemetry).Assembly.GetName().Version!.ToString(3);
}
