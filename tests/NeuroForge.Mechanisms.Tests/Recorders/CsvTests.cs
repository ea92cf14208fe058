using System.Text;
using NeuroForge.Recorders;
using NeuroForge.Recording;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>The exact text of the files.</summary>
public sealed class CsvTests : IDisposable
{
    private static readonly RecordingGroup[] Populations = [new("E", 2), new("I", 1)];

    private readonly string _directory = Directory.CreateTempSubdirectory("neuroforge-csv-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_series_is_wide() => AssertFile(
        "time_ms,E,I\n0,1,-2.5\n0.3,0.1,1E-10\n1000,NaN,0.3333333333333333\n",
        RecordingKind.Series,
        Populations,
        csv =>
        {
            csv.Sample(new SampleFrame(0, [1, -2.5]));
            csv.Sample(new SampleFrame(3 * 0.1, [0.1, 1e-10]));
            csv.Sample(new SampleFrame(1000, [double.NaN, 1 / 3.0]));
        });

    [Fact]
    public void Values_of_neurons_are_long() => AssertFile(
        "time_ms,population,neuron,value\n0.1,E,0,-70\n0.1,E,1,-69.5\n0.1,I,0,3\n0.2,E,0,1\n0.2,E,1,2\n0.2,I,0,3\n",
        RecordingKind.Neurons,
        Populations,
        csv =>
        {
            csv.Sample(new SampleFrame(0.1, [-70, -69.5, 3]));
            csv.Sample(new SampleFrame(0.2, [1, 2, 3]));
        });

    [Fact]
    public void Synapses_are_long() => AssertFile(
        "time_ms,projection,source,target,weight\n10,excitatory,0,7,585\n10,excitatory,1,0,0.25\n20,inhibitory,3,3,-585\n",
        RecordingKind.Synapses,
        [new("excitatory", 0), new("inhibitory", 0)],
        csv =>
        {
            csv.Synapses(new SynapseFrame(10, 0, [new(0, 7, 585), new(1, 0, 0.25)]));
            csv.Synapses(new SynapseFrame(10, 1, []));
            csv.Synapses(new SynapseFrame(20, 1, [new(3, 3, -585)]));
        });

    [Fact]
    public void Delays_are_times()
    {
        var csv = new Csv();
        csv.Begin(new RecordingInfo("result", RecordingKind.Synapses, "delays", "ms", [new("excitatory", 0)], _directory) { Column = "delay_ms" });
        csv.Synapses(new SynapseFrame(10, 0, [new(0, 7, 3 * 0.1)]));
        csv.End(RunOutcome.Completed);
        Assert.Equal("time_ms,projection,source,target,delay_ms\n10,excitatory,0,7,0.3\n", File.ReadAllText(Path.Combine(_directory, "result.csv")));
    }

    [Fact]
    public void States_of_synapses_are_values()
    {
        var csv = new Csv();
        csv.Begin(new RecordingInfo("result", RecordingKind.Synapses, "last", "ms", [new("excitatory", 0)], _directory) { Owner = RecordedOwner.Projection });
        csv.Synapses(new SynapseFrame(10, 0, [new(0, 7, 3 * 0.1)]));
        csv.End(RunOutcome.Completed);
        Assert.Equal(
            "time_ms,projection,source,target,value\n10,excitatory,0,7,0.30000000000000004\n",
            File.ReadAllText(Path.Combine(_directory, "result.csv")));
    }

    [Fact]
    public void Spikes_are_long() => AssertFile(
        "time_ms,population,neuron\n0.7,E,1\n0.7,I,0\n113.1,E,0\n",
        RecordingKind.Spikes,
        Populations,
        csv =>
        {
            csv.Spikes(new SpikeFrame([new(7 * 0.1, 0, 1), new(7 * 0.1, 1, 0)]));
            csv.Spikes(new SpikeFrame([new(1131 * 0.1, 0, 0)]));
        });

    [Fact]
    public void Rewiring_is_long() => AssertFile(
        "time_ms,projection,event,synapse,source,target,weight,delay_ms,age_ms,cause\n"
        + "100,excitatory,died,17,4,5,585,0.3,99.9,\"too, weak\"\n100,excitatory,born,5000000000,5,4,585,1,0,grown\n",
        RecordingKind.Rewiring,
        [new("excitatory", 0)],
        csv =>
            csv.Rewired(
                new RewiringFrame(100, 0, [new(false, 17, 4, 5, 585, 3 * 0.1, 999 * 0.1, "too, weak"), new(true, 5_000_000_000, 5, 4, 585, 1, 0, "grown")])));

    [Fact]
    public void Positions_are_long_and_have_no_time() => AssertFile(
        "population,neuron,x_um,y_um,z_um\nE,0,1.5,-2,0\nE,1,0.1,0.3333333333333333,7\nI,0,0,0,0\n",
        RecordingKind.Positions,
        Populations,
        csv =>
        {
            csv.Positions(new PositionFrame(0, [new(1.5, -2), new(0.1, 1 / 3.0, 7)]));
            csv.Positions(new PositionFrame(1, [new(0, 0)]));
        });

    [Theory]
    [InlineData(RecordingKind.Series, "time_ms,E,I\n")]
    [InlineData(RecordingKind.Neurons, "time_ms,population,neuron,value\n")]
    [InlineData(RecordingKind.Synapses, "time_ms,projection,source,target,weight\n")]
    [InlineData(RecordingKind.Spikes, "time_ms,population,neuron\n")]
    [InlineData(RecordingKind.Rewiring, "time_ms,projection,event,synapse,source,target,weight,delay_ms,age_ms,cause\n")]
    [InlineData(RecordingKind.Positions, "population,neuron,x_um,y_um,z_um\n")]
    public void An_empty_recording_is_a_header(RecordingKind kind, string text) => AssertFile(text, kind, Populations, _ => { });

    [Fact]
    public void Names_with_commas_quotes_and_line_breaks_are_quoted() => AssertFile(
        "time_ms,\"L2/3, E\",\"\"\"fast\"\"\",\"two\nlines\",µ\n0,1,2,3,4\n",
        RecordingKind.Series,
        [new("L2/3, E", 1), new("\"fast\"", 1), new("two\nlines", 1), new("µ", 1)],
        csv => csv.Sample(new SampleFrame(0, [1, 2, 3, 4])));

    [Theory]
    [InlineData(RunOutcome.Cancelled)]
    [InlineData(RunOutcome.Failed)]
    public void However_a_run_ends_what_was_recorded_is_written(RunOutcome outcome) => AssertFile(
        "time_ms,E\n0,5\n",
        RecordingKind.Series,
        [new("E", 1)],
        csv => csv.Sample(new SampleFrame(0, [5])),
        outcome);

    /// <summary>Longer than any buffer, with every time of its grid told apart and printed as people write it.</summary>
    [Fact]
    public void A_long_recording_is_complete_and_its_times_are_clean()
    {
        const double Step = 0.1;
        var expected = new StringBuilder("time_ms,population,neuron\n");
        for (var step = 1; step <= 30_000; step++)
        {
            expected.Append($"{step / 10m:0.#},E,{step}\n");
        }

        AssertFile(expected.ToString(), RecordingKind.Spikes, Populations, csv =>
        {
            for (var step = 1; step <= 30_000; step++)
            {
                csv.Spikes(new SpikeFrame([new(step * Step, 0, step)]));
            }
        });
    }

    /// <summary>Steps that six decimals do not hold: times are written in full, and the nearest step is the right one.</summary>
    [Theory]
    [InlineData(1 / 1024.0, "0.0009765625", "0.001953125", "2.9296875")]
    [InlineData(1 / 30.0, "0.03333333333333333", "0.06666666666666667", "100")]
    [InlineData(1 / 3.0, "0.3333333333333333", "0.6666666666666666", "1000")]
    [InlineData(1e-7, "1E-07", "2E-07", "0.0003")]
    public void Times_on_other_grids_are_not_rounded(double step, string first, string second, string last) => AssertFile(
        $"time_ms,population,neuron\n{first},E,0\n{second},E,1\n{last},I,0\n",
        RecordingKind.Spikes,
        Populations,
        csv => csv.Spikes(new SpikeFrame([new(step, 0, 0), new(2 * step, 0, 1), new(3000 * step, 1, 0)])));

    [Fact]
    public void A_name_longer_than_the_buffer_is_written_whole()
    {
        var name = new string('n', 200_000);
        AssertFile($"time_ms,{name}\n1,2\n", RecordingKind.Series, [new(name, 1)], csv => csv.Sample(new SampleFrame(1, [2])));
    }

    [Fact]
    public void A_file_of_an_earlier_run_is_replaced()
    {
        File.WriteAllText(Path.Combine(_directory, "result.csv"), new string('x', 1000));
        AssertFile("time_ms,E,I\n", RecordingKind.Series, Populations, _ => { });
    }

    [Fact]
    public void Recording_allocates_nothing()
    {
        var csv = new Csv();
        csv.Begin(new RecordingInfo("result", RecordingKind.Neurons, "v_m", "mV", Populations, _directory));
        var values = new[] { -70.123, 1 / 3.0, 1e300 };
        Record(csv, values);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Record(csv, values);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        csv.End(RunOutcome.Completed);
    }

    private static void Record(Csv csv, double[] values)
    {
        for (var step = 0; step < 5000; step++)
        {
            csv.Sample(new SampleFrame(step * 0.1, values));
        }
    }

    private void AssertFile(string expected, RecordingKind kind, RecordingGroup[] groups, Action<Csv> record, RunOutcome outcome = RunOutcome.Completed)
    {
        var csv = new Csv();
        csv.Begin(new RecordingInfo("result", kind, "quantity", "1", groups, _directory) { Column = kind == RecordingKind.Synapses ? "weight" : "value" });
        record(csv);
        csv.End(outcome);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), File.ReadAllBytes(Path.Combine(_directory, "result.csv")));
    }
}
