using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using PureHDF;

namespace NeuroForge.Analysis.Tests;

/// <summary>Reading recordings from SONATA's HDF5. That they say what the CSV says is tested where both are written.</summary>
public sealed class SonataTests : IDisposable
{
    private readonly WrittenRun _written = new();

    public SonataTests()
    {
        foreach (var name in (IEnumerable<string>)["spikes", "voltage", "places"])
        {
            _written.Replace("run.json", $"\"name\": \"{name}\", \"recorder\": \"csv\"", $"\"name\": \"{name}\", \"recorder\": \"sonata\"");
            _written.Replace("run.json", $"\"{name}.csv\"", $"\"{name}.h5\"");
        }
    }

    public void Dispose() => _written.Dispose();

    [Fact]
    public void Spikes_of_all_populations_come_in_order_of_time_with_the_simulations_own_times()
    {
        Write("spikes.h5", Spikes("E", [0.70000000000000007, 113.10000000000001], [1, 0]), Spikes("I", [0.70000000000000007], [0]));
        Assert.Equal([new(0.7, 0, 1), new(0.7, 1, 0), new NeuronSpike(113.1, 0, 0)], ReadSpikes());
    }

    [Fact]
    public void Spikes_beyond_any_buffer_are_read_whole_and_a_population_without_any_is_none()
    {
        const int Count = 300_000;
        double[] times = [.. Enumerable.Range(1, Count).Select(i => i * 0.1)];
        Write("spikes.h5", Spikes("E", times, [.. times.Select((_, i) => (ulong)(i % 2))]), Spikes("I", [], []));
        var spikes = ReadSpikes();
        Assert.Equal(Count, spikes.Count);
        Assert.Equal((new(0.1, 0, 0), new NeuronSpike(30_000, 0, 1)), (spikes[0], spikes[^1]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_neuron_in_32_and_64_bits(bool single)
    {
        Write("voltage.h5", Report("E", new double[,] { { -70, -69.5 }, { 1, 2 } }, single), Report("I", new double[,] { { 3 }, { 4 } }, single));
        var folder = _written.Open();
        var samples = folder.ReadNeurons(folder.Find("voltage")!).ToList();
        Assert.Equal([0.3, 0.6], samples.Select(s => s.Time));
        Assert.Equal([-70, -69.5, 3, 1, 2, 4], samples.SelectMany(s => s.Values));
    }

    [Fact]
    public void Positions()
    {
        Write("places.h5", ("nodes", "E", Places([1.5, 0.1], [-2, 1e-10], [0, 7])), ("nodes", "I", Places([0], [0], [0])));
        var folder = _written.Open();
        Assert.Equal([new(0, 0, 1.5, -2, 0), new(0, 1, 0.1, 1e-10, 7), new NeuronPosition(1, 0, 0, 0, 0)], folder.ReadPositions(folder.Find("places")!));
    }

    [Fact]
    public void What_is_no_such_file_is_refused()
    {
        _written.Write("spikes.h5", "time_ms,population,neuron\n");
        AssertRefused("it is not an HDF5 file that can be read");
    }

    [Fact]
    public void A_population_that_is_missing_is_refused()
    {
        Write("spikes.h5", Spikes("E", [0.7], [1]));
        AssertRefused("there is no data set /spikes/I/timestamps");
    }

    [Fact]
    public void Lists_of_different_lengths_and_neurons_that_are_not_there_are_refused()
    {
        Write("spikes.h5", Spikes("E", [0.7, 0.8], [1]), Spikes("I", [], []));
        AssertRefused("population E has 1 node ids for 2 spikes");
        Write("spikes.h5", Spikes("E", [0.7], [2]), Spikes("I", [], []));
        AssertRefused("/spikes/E/node_ids has the neuron 2, but there are 2");
        Write("voltage.h5", Report("E", new double[,] { { 1, 2, 3 } }, single: true), Report("I", new double[,] { { 3 } }, single: true));
        var folder = _written.Open();
        Assert.Contains(
            "/report/E/data should have 2 numbers in each row, but its shape is 1 x 3",
            Assert.Throws<UnreadableRunException>(() => folder.ReadNeurons(folder.Find("voltage")!).ToList()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_off_is_refused()
    {
        Write("spikes.h5", Spikes("E", [.. Enumerable.Range(1, 1000).Select(i => i * 0.1)], new ulong[1000]), Spikes("I", [], []));
        var bytes = File.ReadAllBytes(_written.At("spikes.h5"));
        File.WriteAllBytes(_written.At("spikes.h5"), bytes[..(bytes.Length / 2)]);
        Assert.Throws<UnreadableRunException>(() => ReadSpikes());
    }

    private static (string Root, string Population, H5Group Content) Spikes(string population, double[] times, ulong[] nodes) =>
        ("spikes", population, new H5Group { ["timestamps"] = new H5Dataset(times), ["node_ids"] = new H5Dataset(nodes) });

    private static (string Root, string Population, H5Group Content) Report(string population, double[,] data, bool single)
    {
        var (rows, columns) = (data.GetLength(0), data.GetLength(1));
        var singles = new float[rows, columns];
        for (var i = 0; i < data.Length; i++)
        {
            singles[i / columns, i % columns] = (float)data[i / columns, i % columns];
        }

        var time = new H5Dataset(new[] { 3 * 0.1, 9 * 0.1, 3 * 0.1 });
        return (
            "report",
            population,
            new H5Group { ["data"] = single ? new H5Dataset(singles) : new H5Dataset(data), ["mapping"] = new H5Group { ["time"] = time } });
    }

    private static H5Group Places(double[] x, double[] y, double[] z) =>
        new() { ["0"] = new H5Group { ["x"] = new H5Dataset(x), ["y"] = new H5Dataset(y), ["z"] = new H5Dataset(z) } };

    private void Write(string name, params (string Root, string Population, H5Group Content)[] populations)
    {
        var group = new H5Group();
        foreach (var (_, population, content) in populations)
        {
            group[population] = content;
        }

        new H5File { [populations[0].Root] = group }.Write(_written.At(name));
    }

    private List<NeuronSpike> ReadSpikes()
    {
        var folder = _written.Open();
        return [.. folder.ReadSpikes(folder.Find("spikes")!)];
    }

    private void AssertRefused(string message) => Assert.StartsWith(
        $"{_written.At("spikes.h5")}: {message}", Assert.Throws<UnreadableRunException>(ReadSpikes).Message, StringComparison.Ordinal);
}
