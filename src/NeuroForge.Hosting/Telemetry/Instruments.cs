using System.Diagnostics.Metrics;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>The metrics.</summary>
internal static class Instruments
{
    private static readonly Meter Meter = new(NeuroForgeTelemetry.MeterName, NeuroForgeTelemetry.Version);

    /// <summary>Simulated time in s.</summary>
    internal static readonly Counter<double> SimulatedTime = Meter.CreateCounter<double>("neuroforge.simulated_time", "s", "Simulated time.");

    /// <summary>Steps simulated.</summary>
    internal static readonly Counter<long> Steps = Meter.CreateCounter<long>("neuroforge.steps", "{step}", "Steps simulated.");

    /// <summary>Spikes.</summary>
    internal static readonly Counter<long> Spikes = Meter.CreateCounter<long>("neuroforge.spikes", "{spike}", "Spikes of all neurons.");

    /// <summary>Births of synapses, by projection.</summary>
    internal static readonly Counter<long> Births = Meter.CreateCounter<long>("neuroforge.synapse.births", "{synapse}", "Synapses born while the network ran.");

    /// <summary>Deaths of synapses, by projection.</summary>
    internal static readonly Counter<long> Deaths = Meter.CreateCounter<long>(
        "neuroforge.synapse.deaths", "{synapse}", "Synapses that died while the network ran.");

    /// <summary>Seconds of work for a simulated second, since the last measurement.</summary>
    internal static readonly Gauge<double> RealTimeFactor =
        Meter.CreateGauge<double>("neuroforge.real_time_factor", "1", "Seconds of work for a simulated second, since the last measurement.");

    /// <summary>Duration of runs in s, by outcome.</summary>
    internal static readonly Histogram<double> RunDuration = Meter.CreateHistogram<double>("neuroforge.run.duration", "s", "Duration of a run.");

    /// <summary>Current number of synapses, by projection.</summary>
    internal static readonly ObservableUpDownCounter<long> Synapses =
        Meter.CreateObservableUpDownCounter("neuroforge.synapse.count", LiveSimulations.Synapses, "{synapse}", "Current number of synapses.");

    /// <summary>Number of simulations that are running.</summary>
    internal static readonly ObservableUpDownCounter<long> Running =
        Meter.CreateObservableUpDownCounter("neuroforge.simulation.active", LiveSimulations.Running, "{simulation}", "Number of simulations that are running.");
}
