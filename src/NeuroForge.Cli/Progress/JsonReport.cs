using System.Diagnostics;
using NeuroForge.Cli.Structured;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting;

namespace NeuroForge.Cli.Progress;

/// <summary>Progress as lines of JSON on standard error: one when the run begins, then at most one each second.</summary>
internal sealed class JsonReport(Simulation simulation) : ProgressReport(simulation.Time)
{
    private const double LeastSeconds = 1;

    private long? _last;

    private protected override void Show(SimulationProgress progress, RunPoint point)
    {
        if (_last is { } last && Stopwatch.GetElapsedTime(last).TotalSeconds < LeastSeconds)
        {
            return;
        }

        _last = Stopwatch.GetTimestamp();
        JsonOutput.PrintLine(Console.Error, "progress", json =>
        {
            json.WriteString("model", simulation.Model.Name);
            json.WriteNumber("simulated_seconds", point.Done);
            json.WriteNumber("duration_seconds", point.End);
            json.WriteNumber("spikes", point.Spikes);
            json.WriteNumber("synapses", point.Synapses);
            json.WriteFinite("rate_hz", point.Rate);
            json.WriteFinite("real_time_factor", point.Factor);
            json.WriteFinite("remaining_seconds", point.Remaining);
        });
    }
}
