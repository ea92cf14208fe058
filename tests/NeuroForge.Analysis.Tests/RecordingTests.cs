using System.Text;
using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Tests;

/// <summary>Reading recordings from CSV.</summary>
public sealed class RecordingTests : IDisposable
{
    private readonly WrittenRun _written = new();

    public void Dispose() => _written.Dispose();

    [Fact]
    public void A_series()
    {
        var folder = _written.Open();
        var samples = folder.ReadSeries(folder.Find("calcium")!).ToList();
        Assert.Equal([1000, 2000], samples.Select(s => s.Time));
        Assert.Equal([0.25, double.NaN, 0.5, -1e-10], samples.SelectMany(s => s.Values));
    }

    [Fact]
    public void Every_neuron()
    {
        var folder = _written.Open();
        var samples = folder.ReadNeurons(folder.Find("voltage")!).ToList();
        Assert.Equal([0.3, 0.6], samples.Select(s => s.Time));
        Assert.Equal([-70, -69.5, 3, 1, 2, 3], samples.SelectMany(s => s.Values));
    }

    [Fact]
    public void Every_synapse()
    {
        var folder = _written.Open();
        Assert.Equal([new(1000, 0, 1, 2, 585), new SynapseSample(2000, 0, 0, 0, 0.1)], folder.ReadSynapses(folder.Find("weights")!));
    }

    [Fact]
    public void Spikes()
    {
        var folder = _written.Open();
        Assert.Equal([new(0.7, 0, 1), new(0.7, 1, 0), new NeuronSpike(113.1, 0, 0)], folder.ReadSpikes(folder.Find("spikes")!));
    }

    [Fact]
    public void Births_and_deaths()
    {
        var folder = _written.Open();
        var born =
            new SynapseEvent
            {
                Time = 0,
                Group = 0,
                Born = true,
                Synapse = 0,
                Source = 1,
                Target = 2,
                Weight = 585,
                Delay = 1.5,
                Age = 0,
                Cause = SynapseEvent.Initial,
            };
        Assert.Equal(
            [born, born with { Time = 100, Born = false, Weight = 580, Age = 100, Cause = "axonal element lost" }], folder.ReadRewiring(folder.Find("life")!));
    }

    [Fact]
    public void Positions()
    {
        var folder = _written.Open();
        Assert.Equal([new(0, 0, 1.5, -2, 0), new(0, 1, 0.1, 1e-10, 7), new NeuronPosition(1, 0, 0, 0, 0)], folder.ReadPositions(folder.Find("places")!));
    }

    [Fact]
    public void A_recording_is_read_as_what_it_is()
    {
        var folder = _written.Open();
        Assert.Throws<ArgumentException>(() => folder.ReadSpikes(folder.Find("voltage")!));
    }

    [Theory]
    [InlineData("spikes.csv", "113.1,E,0\n", "113.1,E,0", ":4: the file ends in the middle of a row")]
    [InlineData("spikes.csv", "0.7,I,0", "0.7,I", ":3: the row has 2 fields, but there are 3 columns")]
    [InlineData("spikes.csv", "0.7,I,0", "0.7,I,0,1", ":3: the row has 4 fields, but there are 3 columns")]
    [InlineData("spikes.csv", "0.7,I,0", "0.7,X,0", ":3: field 2 should be one of E, I, but is \"X\"")]
    [InlineData("spikes.csv", "0.7,I,0", "0.7,I,1", ":3: field 3 should be the number of a neuron below 1, but is \"1\"")]
    [InlineData("spikes.csv", "0.7,I,0", "0.7,I,-1", ":3: field 3 should be a whole number, 0 or more, but is \"-1\"")]
    [InlineData("spikes.csv", "0.7,I,0", "soon,I,0", ":3: field 1 should be a number, but is \"soon\"")]
    [InlineData("spikes.csv", "0.7,I,0", "", ":3: the row has 1 fields, but there are 3 columns")]
    [InlineData("spikes.csv", "time_ms", "time", ":1: the columns should be time_ms,population,neuron")]
    [InlineData("calcium.csv", "time_ms,E,I", "time_ms,I,E", ":1: the columns should be time_ms,E,I")]
    [InlineData("voltage.csv", "0.3,I,0,3\n", "", ":4: the sample at 0.3 ms should continue with neuron 0 of I")]
    [InlineData("voltage.csv", "0.6,I,0,3\n", "", ":7: the sample at 0.6 ms should continue with neuron 0 of I")]
    [InlineData("voltage.csv", "-69.5", "-69.5x", ":3: field 4 should be a number, but is \"-69.5x\"")]
    [InlineData("life.csv", "died", "slept", ":3: field 3 should be born or died, but is \"slept\"")]
    [InlineData("places.csv", "E,1,", "E,2,", ":3: field 2 should be the number of a neuron below 2, but is \"2\"")]
    [InlineData("places.csv", "1.5", "left", ":2: field 3 should be a number, but is \"left\"")]
    public void A_damaged_file_is_refused_at_its_line(string file, string text, string other, string message)
    {
        _written.Replace(file, text, other);
        Assert.Equal(_written.At(file) + message, Assert.Throws<UnreadableRunException>(ReadAll).Message);
    }

    [Fact]
    public void An_empty_file_has_no_columns()
    {
        _written.Write("spikes.csv", "");
        Assert.EndsWith(
            "spikes.csv:1: the columns should be time_ms,population,neuron", Assert.Throws<UnreadableRunException>(ReadAll).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_is_missed_before_anything_is_read()
    {
        File.Delete(_written.At("spikes.csv"));
        var folder = _written.Open();
        var refusal = Assert.Throws<UnreadableRunException>(() => folder.ReadSpikes(folder.Find("spikes")!));
        Assert.Equal(_written.At("spikes.csv") + ": the run has written this file, but it no longer exists", refusal.Message);
    }

    [Theory]
    [InlineData("\"recorder\": \"csv\", \"kind\": \"spikes\"", "\"recorder\": \"film\", \"kind\": \"spikes\"", "was written by recorder film")]
    [InlineData("[\"spikes.csv\"]", "[]", "should have one file, but has 0")]
    [InlineData("[\"spikes.csv\"]", "[\"../spikes.csv\"]", "which is outside the folder")]
    [InlineData("[\"spikes.csv\"]", "[\"/etc/passwd\"]", "which is outside the folder")]
    public void Files_that_cannot_be_those_of_the_recording_are_refused(string text, string other, string message)
    {
        _written.Replace("run.json", text, other);
        Assert.Contains(message, Assert.Throws<UnreadableRunException>(ReadAll).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_longer_and_files_larger_than_any_buffer_are_read_whole()
    {
        var name = new string('n', 200_000);
        _written.Replace("run.json", "{ \"name\": \"E\", \"size\": 2 }", $"{{ \"name\": \"{name}\", \"size\": 100000 }}");
        var text = new StringBuilder("time_ms,population,neuron\n");
        for (var i = 0; i < 20; i++)
        {
            text.Append($"{i / 10m},{name},{i}\n");
        }

        for (var i = 20; i < 100_000; i++)
        {
            text.Append($"{i / 10m},I,0\n");
        }

        _written.Write("spikes.csv", text.ToString());
        var folder = _written.Open();
        var count = 0;
        foreach (var spike in folder.ReadSpikes(folder.Find("spikes")!))
        {
            Assert.Equal((double)(count / 10m), spike.Time);
            Assert.Equal(count < 20 ? (0, count) : (1, 0), (spike.Group, spike.Neuron));
            count++;
        }

        Assert.Equal(100_000, count);
    }

    /// <summary>Twice as many rows cost no more memory, but for the times, of which each new one is kept until the next.</summary>
    [Fact]
    public void Rows_allocate_nothing()
    {
        _written.Write("spikes.csv", "time_ms,population,neuron\n" + string.Concat(Enumerable.Repeat("1.5,E,1\n", 1000)));
        var few = Calmest();
        _written.Write("spikes.csv", "time_ms,population,neuron\n" + string.Concat(Enumerable.Repeat("1.5,E,1\n", 50_000)));
        Assert.InRange(Calmest() - few, -1000, 1000); // a fiftieth of a byte for each row more

        // What the runtime makes once, or again after it has emptied its pools, is not the reader's.
        long Calmest() => Enumerable.Range(0, 10).Min(_ => Read());

        long Read()
        {
            var folder = _written.Open();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var sum = 0;
            foreach (var spike in folder.ReadSpikes(folder.Find("spikes")!))
            {
                sum += spike.Neuron;
            }

            Assert.True(sum > 0);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private void ReadAll()
    {
        var folder = _written.Open();
        foreach (var recording in folder.Recordings)
        {
            _ = recording.Kind switch
            {
                RecordedKind.Series => folder.ReadSeries(recording).Count(),
                RecordedKind.Neurons => folder.ReadNeurons(recording).Count(),
                RecordedKind.Synapses => folder.ReadSynapses(recording).Count(),
                RecordedKind.Spikes => folder.ReadSpikes(recording).Count(),
                RecordedKind.Positions => folder.ReadPositions(recording).Count(),
                _ => folder.ReadRewiring(recording).Count(),
            };
        }
    }
}
