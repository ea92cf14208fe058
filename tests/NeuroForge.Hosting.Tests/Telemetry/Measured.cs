using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Tests.Telemetry;

/// <summary>What the meter says of one model.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, string Tags, double Value)> _measurements = [];
    private readonly string _model;

    public Measured(string model)
    {
        _model = model;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == NeuroForgeTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>All measurements of an instrument, in their order.</summary>
    public IReadOnlyList<double> Of(string instrument, string tags = "") =>
        [.. _measurements.Where(m => m.Instrument == instrument && m.Tags == tags).Select(m => m.Value)];

    /// <summary>Their sum.</summary>
    public double Sum(string instrument, string tags = "") => Of(instrument, tags).Sum();

    /// <summary>What an instrument that has to be asked says now.</summary>
    public double Now(string instrument, string tags = "")
    {
        _listener.RecordObservableInstruments();
        return Of(instrument, tags)[^1];
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = tags.ToArray();
        if (Array.Exists(all, tag => tag.Key == "neuroforge.model" && tag.Value as string == _model))
        {
            var others = all.Where(tag => tag.Key != "neuroforge.model").Select(tag => $"{tag.Key["neuroforge.".Length..]}={tag.Value}");
            _measurements.Enqueue((instrument.Name, string.Join(' ', others), value));
        }
    }
}
