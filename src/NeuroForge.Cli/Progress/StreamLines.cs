using System.Buffers;
using System.Text.Json;
using NeuroForge.Cli.Arguments;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Streams;

namespace NeuroForge.Cli.Progress;

/// <summary>
/// Sends spikes and samples of a run as lines of JSON while it computes. A run waits for a reader that is slow, so that nothing is lost and little is kept.
/// </summary>
internal sealed class StreamLines : IDisposable
{
    private readonly Stream _output;
    private readonly Lock _gate = new();
    private readonly List<IDisposable> _streams = [];
    private readonly List<Task> _readers = [];

    /// <summary>Opens the streams; the lines of each are in the order of time.</summary>
    /// <param name="simulation">The simulation, which does not run yet.</param>
    /// <param name="requests">The data to send.</param>
    /// <param name="output">The destination.</param>
    /// <exception cref="UsageException">The network has no such data.</exception>
    internal StreamLines(Simulation simulation, IReadOnlyList<StreamRequest> requests, Stream output)
    {
        _output = output;
        foreach (var request in requests)
        {
            try
            {
                Open(simulation, request);
            }
            catch (ArgumentException refusal)
            {
                Dispose();
                var reason = refusal.Message.Replace($" (Parameter '{refusal.ParamName}')", "", StringComparison.Ordinal);
                throw new UsageException($"--stream {request.Text}: {reason}");
            }
        }
    }

    /// <summary>Waits until everything is written, after the run.</summary>
    /// <exception cref="IOException">The lines could not be written.</exception>
    internal void Finish()
    {
        Task.WhenAll(_readers).GetAwaiter().GetResult();
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _streams.ForEach(stream => stream.Dispose());

    private void Open(Simulation simulation, StreamRequest request)
    {
        if (request.Every is { } every)
        {
            var samples = simulation.Samples(request.Quantity, request.Of, every, request.Reduce);
            Follow(samples, (json, sample) => Write(json, sample, request.Text));
        }
        else
        {
            Follow(simulation.Spikes(request.Of), Write);
        }
    }

    private void Follow<T>(SimulationStream<T> stream, Action<Utf8JsonWriter, T> write)
    {
        _streams.Add(stream);
        _readers.Add(Task.Run(async () =>
        {
            var line = new ArrayBufferWriter<byte>();
            using var json = new Utf8JsonWriter(line);
            await foreach (var item in stream.ConfigureAwait(false))
            {
                line.ResetWrittenCount();
                json.Reset();
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
                json.Flush();
                line.Write("\n"u8);
                Send(line.WrittenSpan);
            }
        }));
    }

    private void Send(ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            _output.Write(line);
        }
    }

    private static void Write(Utf8JsonWriter json, Spike spike)
    {
        json.WriteString("event", "spike");
        json.WriteNumber("time_ms", spike.Time);
        json.WriteString("population", spike.Population);
        json.WriteNumber("neuron", spike.Neuron);
    }

    private static void Write(Utf8JsonWriter json, Sample sample, string stream)
    {
        json.WriteString("event", "sample");
        json.WriteString("stream", stream);
        json.WriteNumber("time_ms", sample.Time);
        json.WriteStartArray("values");
        foreach (var value in sample.Values.Span)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
