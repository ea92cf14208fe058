using System.Buffers.Binary;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Studio.Tests.Observation;

/// <summary>Many pages, some of which read nothing or break off: the run has the same bits, and the others see it.</summary>
public sealed class LoadTests
{
    private const int Readers = 3;
    private const int Deaf = 3;
    private const double End = 0.15;

    [Fact]
    public async Task Ten_thousand_neurons_are_shown_to_many_pages_without_another_bit()
    {
        var text = Samples.Growing("\"simulation\": { \"duration\": \"150 ms\", \"step\": \"0.1 ms\", \"seed\": 3 }", 10_000);
        await using var server = await StudioServer.StartAsync();
        var run = await server.BeginAsync(text);
        var deaf = await Task.WhenAll(Enumerable.Range(0, Deaf).Select(_ => server.ConnectAsync()));
        var broken = await server.ConnectAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => server.ConnectAsync()));
        var readers = Array.ConvertAll(pages, ReadToEndAsync);
        var began = Stopwatch.GetTimestamp();
        await server.DoAsync($"runs/{run}/run");
        broken.Abort();
        await server.UntilAsync(run, r => r.State == "finished");
        var seen = await Task.WhenAll(readers);
        var passed = Stopwatch.GetElapsedTime(began);
        foreach (var times in seen)
        {
            Assert.True(times.Zip(times.Skip(1)).All(pair => pair.First <= pair.Second));
            Assert.InRange(times.Count, 1, (20 * passed.TotalSeconds) + 6); // the frames at the beginning and the end are extra
        }

        using var alone = new Simulation(Model.Parse(text));
        Assert.Equal(alone.Run().StateHash, (await server.GetAsync($"runs/{run}/protocol")).GetProperty("hash").GetString());
        Array.ForEach(deaf, socket => socket.Dispose());
        broken.Dispose();
    }

    /// <summary>Reads frames up to that of the end, and gives their times.</summary>
    private static async Task<List<double>> ReadToEndAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var times = new List<double>();
        var buffer = new byte[1 << 20];
        using (socket)
        {
            while (times.Count == 0 || times[^1] < End)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                if (part.MessageType == WebSocketMessageType.Binary)
                {
                    times.Add(TimeOf(buffer.AsSpan(0, length)));
                }
            }
        }

        return times;
    }

    /// <summary>The time of a frame, whose parts add up to its length.</summary>
    private static double TimeOf(ReadOnlySpan<byte> frame)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(frame);
        var head = JsonSerializer.Deserialize<JsonElement>(frame.Slice(4, length));
        var drawn = head.GetProperty("populations").EnumerateArray().Sum(p => p.GetProperty("drawn").GetInt32());
        Assert.Equal(10_000, drawn);
        Assert.Equal(frame.Length, 4 + length + (8 * head.GetProperty("spikes").GetInt32()) + drawn);
        return head.GetProperty("time").GetDouble();
    }
}
