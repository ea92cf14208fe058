using System.IO.Compression;
using System.Text;
using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Tests;

/// <summary>Reading recordings from NumPy's arrays. That they say what the CSV says is tested where both are written.</summary>
public sealed class NpzTests : IDisposable
{
    private readonly WrittenRun _written = new();

    public NpzTests() => _written.Replace("run.json", "\"recorder\": \"csv\", \"kind\": \"spikes\"", "\"recorder\": \"npz\", \"kind\": \"spikes\"");

    public void Dispose() => _written.Dispose();

    [Fact]
    public void Spikes_are_those_of_the_arrays()
    {
        Write(Times, ("population", "'<i4'", "(2,)", Ints(0, 1)), ("neuron", "'<i4'", "(2,)", Ints(1, 0)));
        Assert.Equal([new(0.7, 0, 1), new NeuronSpike(113.1, 1, 0)], Read());
    }

    [Fact]
    public void Arrays_longer_than_any_buffer_are_read_whole()
    {
        const int Count = 100_000;
        Write(
            ("time_ms", "'<f8'", $"({Count},)", [.. Enumerable.Range(0, Count).SelectMany(i => BitConverter.GetBytes(i / 10.0))]),
            ("population", "'<i4'", $"({Count},)", new byte[4 * Count]),
            ("neuron", "'<i4'", $"({Count},)", [.. Enumerable.Range(0, Count).SelectMany(i => BitConverter.GetBytes(i % 2))]));
        Assert.Equal(Enumerable.Range(0, Count).Select(i => new NeuronSpike(i / 10.0, 0, i % 2)), Read());
    }

    [Fact]
    public void What_is_no_such_file_is_refused() => AssertRefused("this is not an npz file");

    [Fact]
    public void A_missing_array_is_refused()
    {
        Write(Times, ("population", "'<i4'", "(2,)", Ints(0, 1)));
        AssertRefused("there is no array neuron");
    }

    [Theory]
    [InlineData("'<i8'", "(2,)", 1, 0, "neuron.npy should have items of type <i4, but has <i8")]
    [InlineData("'<i4'", "(1,)", 1, 0, "neuron.npy has 1 items, but 2 were expected")]
    [InlineData("'<i4'", "(2,)", 2, 0, "neuron.npy has the item 2, which should be from 0 to 1")]
    [InlineData("'<i4'", "(2,)", -1, 0, "neuron.npy has the item -1, which should be from 0 to 1")]
    [InlineData("object", "(2,)", 1, 0, "neuron.npy should have items of type <i4, but has ")]
    public void An_array_that_cannot_be_is_refused(string type, string shape, int first, int second, string message)
    {
        Write(Times, ("population", "'<i4'", "(2,)", Ints(0, 1)), ("neuron", type, shape, Ints(first, second)));
        AssertRefused(message);
    }

    [Fact]
    public void An_array_that_breaks_off_is_refused()
    {
        Write(Times, ("population", "'<i4'", "(2,)", Ints(0)), ("neuron", "'<i4'", "(2,)", Ints(0, 0)));
        AssertRefused("population.npy is shorter than its header states");
    }

    private static (string, string, string, byte[]) Times => ("time_ms", "'<f8'", "(2,)", [.. BitConverter.GetBytes(0.7), .. BitConverter.GetBytes(113.1)]);

    private static byte[] Ints(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private void Write(params (string Name, string Type, string Shape, byte[] Data)[] arrays)
    {
        File.Delete(_written.At("spikes.csv"));
        using var archive = ZipFile.Open(_written.At("spikes.csv"), ZipArchiveMode.Create);
        foreach (var (name, type, shape, data) in arrays)
        {
            using var content = archive.CreateEntry(name + ".npy", CompressionLevel.NoCompression).Open();
            var header = Encoding.ASCII.GetBytes($"{{'descr': {type}, 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n");
            content.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. header, .. data]);
        }
    }

    private List<NeuronSpike> Read()
    {
        var folder = _written.Open();
        return [.. folder.ReadSpikes(folder.Find("spikes")!)];
    }

    private void AssertRefused(string message) =>
        Assert.Equal($"{_written.At("spikes.csv")}: {message}", Assert.Throws<UnreadableRunException>(Read).Message);
}
