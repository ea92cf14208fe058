using System.Globalization;
using System.IO.Compression;
using System.Text;
using NeuroForge.Analysis.Connectomes;

namespace NeuroForge.Analysis.Tests;

/// <summary>Whatever the step, what is read belongs to the step that it was recorded in, from text and from arrays alike.</summary>
public sealed class StepTests : IDisposable
{
    private const int Last = 3000;

    private static readonly int[] Sampled = [0, 1, 2, 3, 6, 7, 12, 14, 161, 999, 1024, 2047, Last];

    private readonly WrittenRun _written = new();

    public static TheoryData<double> Steps => [0.1, 0.7, 0.025, 1 / 1024.0, 1 / 30.0, 1 / 3.0, 1e-7];

    public void Dispose() => _written.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void Times_are_those_of_their_steps(double step)
    {
        Step(step);
        _written.Write("spikes.csv", "time_ms,population,neuron\n" + string.Concat(Sampled.Select(k => $"{Text(Decimal(k, step))},E,0\n")));
        var fromText = Spikes();
        _written.Replace("run.json", "\"recorder\": \"csv\", \"kind\": \"spikes\"", "\"recorder\": \"npz\", \"kind\": \"spikes\"");
        WriteArrays([.. Sampled.Select(k => k * step)]);
        var fromArrays = Spikes();
        Assert.Equal(Sampled.Select(k => (double)k), fromArrays.Select(time => Math.Round(time / step)));
        Assert.Equal(fromText, fromArrays);
    }

    /// <summary>Births at every moment, in text as it would be written and as arrays would hold it: a moment is before the birth that happens at it.</summary>
    [Theory]
    [MemberData(nameof(Steps))]
    public void A_moment_is_that_of_its_step(double step)
    {
        Step(step);
        foreach (var time in new Func<int, double>[] { k => k * step, k => Decimal(k, step) })
        {
            var rows = Enumerable.Range(0, Last).Select(k => $"{Text(time(k))},excitatory,born,{k},0,1,1,1,0,grown\n");
            _written.Write("life.csv", "time_ms,projection,event,synapse,source,target,weight,delay_ms,age_ms,cause\n" + string.Concat(rows));
            var folder = _written.Open();
            var log = new ConnectomeLog(folder, folder.Find("life")!);
            Assert.Equal(Sampled, log.At([.. Sampled.Select(k => k * step)]).Select(c => c.Synapses.Count));
            Assert.Equal(Sampled, log.At([.. Sampled.Select(k => Decimal(k, step))]).Select(c => c.Synapses.Count));
            Assert.Equal(Last, log.At(folder.Run.End).Synapses.Count);
            Assert.Throws<ArgumentOutOfRangeException>(() => log.At((Last + 0.5) * step));
        }
    }

    [Theory]
    [InlineData(0.1, 300)]
    [InlineData(0.7, 2100)]
    [InlineData(1 / 1024.0, 2.9296875)]
    [InlineData(1 / 3.0, 1000)]
    public void The_end_is_a_whole_number_of_steps(double step, double end)
    {
        Step(step);
        Assert.Equal(end, _written.Open().Run.End);
    }

    /// <summary>The number that one would write for a time: the nearest to the product of decimal numbers, where the step is one of a few digits.</summary>
    private static double Decimal(int k, double step) => step is 0.1 or 0.7 or 0.025 ? (double)(k * (decimal)step) : k * step;

    private static string Text(double time) => time.ToString("R", CultureInfo.InvariantCulture);

    private void Step(double step)
    {
        _written.Replace("run.json", "\"step_ms\": 0.1", $"\"step_ms\": {Text(step)}");
        _written.Replace("run.json", "\"simulated_seconds\": 2", $"\"simulated_seconds\": {Text(Last * step / 1000)}");
    }

    private List<double> Spikes()
    {
        var folder = _written.Open();
        return [.. folder.ReadSpikes(folder.Find("spikes")!).Select(spike => spike.Time)];
    }

    private void WriteArrays(double[] times)
    {
        File.Delete(_written.At("spikes.csv"));
        using var archive = ZipFile.Open(_written.At("spikes.csv"), ZipArchiveMode.Create);
        Write("time_ms", "<f8", [.. times.SelectMany(BitConverter.GetBytes)]);
        Write("population", "<i4", new byte[sizeof(int) * times.Length]);
        Write("neuron", "<i4", new byte[sizeof(int) * times.Length]);

        void Write(string name, string type, byte[] data)
        {
            using var content = archive.CreateEntry(name + ".npy", CompressionLevel.NoCompression).Open();
            var header = Encoding.ASCII.GetBytes($"{{'descr': '{type}', 'fortran_order': False, 'shape': ({times.Length},), }}".PadRight(117) + "\n");
            content.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. header, .. data]);
        }
    }
}
