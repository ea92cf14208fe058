using System.Diagnostics;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NeuroForge.DependencyInjection.Tests;

/// <summary>OpenTelemetry finds metrics and traces under the names that are published, and reads what happened.</summary>
public sealed class OpenTelemetryTests
{
    [Fact]
    public void It_reads_the_metrics_of_a_run()
    {
        var exported = new Exported();
        using var provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(NeuroForgeTelemetry.MeterName)
            .AddReader(new BaseExportingMetricReader(exported))
            .Build();
        using var simulation = new Simulation(Named("exported"));
        var result = simulation.Run();
        Assert.True(provider.ForceFlush());

        Assert.Equal(result.Spikes, exported.Values["neuroforge.spikes {spike} neuroforge.model=exported"]);
        Assert.Equal(5000, exported.Values["neuroforge.steps {step} neuroforge.model=exported"]);
        Assert.Equal(0.5, exported.Values["neuroforge.simulated_time s neuroforge.model=exported"], 1e-9);
        Assert.Equal(1, exported.Values["neuroforge.run.duration s neuroforge.model=exported neuroforge.outcome=completed"]);
        Assert.Equal(0, exported.Values["neuroforge.simulation.active {simulation} neuroforge.model=exported"]);
        foreach (var (projection, count) in result.Synapses)
        {
            Assert.Equal(count, exported.Values[$"neuroforge.synapse.count {{synapse}} neuroforge.model=exported neuroforge.projection={projection}"]);
        }

        var initial = 300 * 4 + 100 * 4;
        Assert.Equal(
            result.Synapses[0].Count - initial,
            exported.Values["neuroforge.synapse.births {synapse} neuroforge.model=exported neuroforge.projection=excitatory"]
                - exported.Values["neuroforge.synapse.deaths {synapse} neuroforge.model=exported neuroforge.projection=excitatory"]);
    }

    [Fact]
    public void It_reads_the_traces_of_a_run()
    {
        var activities = new Kept();
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource(NeuroForgeTelemetry.ActivitySourceName)
            .AddProcessor(new SimpleActivityExportProcessor(activities))
            .Build();
        using var simulation = new Simulation(Named("spanned"));
        simulation.Run();
        Assert.Equal(
            ["neuroforge.build", "neuroforge.run"],
            activities.All.Where(a => a.GetTagItem("neuroforge.model") as string == "spanned").Select(a => a.OperationName));
    }

    private static Model Named(string name) =>
        Model.Parse(File.ReadAllText(Application.Small).Replace("\"name\": \"small\"", $"\"name\": \"{name}\"", StringComparison.Ordinal));

    /// <summary>An exporter that keeps the newest value of every point; of a histogram its count.</summary>
    private sealed class Exported : BaseExporter<Metric>
    {
        public Dictionary<string, double> Values { get; } = new(StringComparer.Ordinal);

        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    var tags = new List<string>();
                    foreach (var tag in point.Tags)
                    {
                        tags.Add($"{tag.Key}={tag.Value}");
                    }

                    Values[string.Join(' ', [metric.Name, metric.Unit, .. tags.Order(StringComparer.Ordinal)])] = ValueOf(metric.MetricType, point);
                }
            }

            return ExportResult.Success;
        }

        private static double ValueOf(MetricType type, in MetricPoint point) => type switch
        {
            MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
            MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
            MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
            MetricType.Histogram => point.GetHistogramCount(),
            _ => throw new NotSupportedException($"{type}"),
        };
    }

    private sealed class Kept : BaseExporter<Activity>
    {
        public List<Activity> All { get; } = [];

        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var activity in batch)
            {
                All.Add(activity);
            }

            return ExportResult.Success;
        }
    }
}
