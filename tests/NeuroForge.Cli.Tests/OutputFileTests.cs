using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary>The files that a run leaves, held against each other: they tell of one and the same run.</summary>
public sealed class OutputFileTests : IClassFixture<OutputFileTests.Run>
{
    private readonly Workplace _place;
    private readonly JsonElement _summary;

    public OutputFileTests(Run run)
    {
        _place = run.Place;
        _summary = run.Place.Summary("out");
    }

    [Fact]
    public void There_is_one_file_for_each_recorder_named_after_it_the_description_run_json_and_the_folder_of_grown_networks() => Assert.Equal(
        [
            "calcium.csv", "connections.csv", "elements.csv", "grown", "model.json", "report.html", "rewiring.csv", "run.json", "spikes.csv", "voltage.csv",
            "weights.csv",
        ],
        Directory.EnumerateFileSystemEntries(_place.At("out")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("spikes", "time_ms,population,neuron")]
    [InlineData("voltage", "time_ms,population,neuron,value")]
    [InlineData("calcium", "time_ms,E,I")]
    [InlineData("elements", "time_ms,E")]
    [InlineData("connections", "time_ms,excitatory,inhibitory")]
    [InlineData("weights", "time_ms,projection,source,target,weight")]
    [InlineData("rewiring", "time_ms,projection,event,synapse,source,target,weight,delay_ms,age_ms,cause")]
    public void Every_file_begins_with_its_header_and_has_rows_of_that_many_fields(string recorder, string header)
    {
        var text = _place.Read("out", recorder + ".csv");
        Assert.StartsWith(header + "\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        var rows = _place.Rows("out", recorder + ".csv");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(header.Split(',').Length, row.Length));
    }

    [Theory]
    [InlineData("calcium", 100, 5)]
    [InlineData("elements", 100, 5)]
    [InlineData("connections", 100, 5)]
    public void Wide_files_have_a_row_every_so_often_the_first_after_one_span(string recorder, int every, int rows) => Assert.Equal(
        Enumerable.Range(1, rows).Select(row => (row * every).ToString(CultureInfo.InvariantCulture)),
        _place.Rows("out", recorder + ".csv").Select(row => row[0]));

    [Fact]
    public void States_have_a_row_for_every_neuron_at_every_sample()
    {
        var rows = _place.Rows("out", "voltage.csv");
        Assert.Equal(5 * 400, rows.Length);
        Assert.Equal(
            from time in new[] { "100", "200", "300", "400", "500" }
            from neuron in Enumerable.Range(0, 300).Select(n => $"E {n}").Concat(Enumerable.Range(0, 100).Select(n => $"I {n}"))
            select $"{time} {neuron}",
            rows.Select(row => $"{row[0]} {row[1]} {row[2]}"));
        Assert.All(rows, row => Assert.InRange(double.Parse(row[3]), -100, -55));
    }

    [Fact]
    public void Spikes_come_in_order_of_time_on_the_grid_and_are_as_many_as_run_json_says()
    {
        var rows = _place.Rows("out", "spikes.csv");
        Assert.Equal(_summary.GetProperty("spikes").GetInt64(), rows.Length);
        var times = rows.Select(row => double.Parse(row[0])).ToArray();
        Assert.Equal(times.Order(), times);
        Assert.InRange(times[^1], times[0], 500);
        Assert.All(rows, row => Assert.Matches(@"^[0-9]+(\.[0-9])?$", row[0]));
        Assert.All(rows, row => Assert.InRange(int.Parse(row[2]), 0, row[1] == "E" ? 299 : 99));
    }

    [Theory]
    [InlineData("calcium", 1)]
    [InlineData("elements", 1)]
    [InlineData("connections", 1)]
    public void The_summary_of_a_reduced_recorder_has_the_last_value_and_the_mean_of_each_column(string recorder, int first)
    {
        var rows = _place.Rows("out", recorder + ".csv");
        var columns = _place.Read("out", recorder + ".csv").Split('\n')[0].Split(',');
        for (var column = first; column < columns.Length; column++)
        {
            var values = rows.Select(row => double.Parse(row[column])).ToArray();
            var summary = _summary.GetProperty("summary").GetProperty(recorder).GetProperty(columns[column]);
            Assert.Equal(values[^1], summary.GetProperty("last").GetDouble());
            Assert.Equal(values.Sum() / values.Length, summary.GetProperty("mean").GetDouble());
        }

        Assert.Equal(columns[1..], _summary.GetProperty("summary").GetProperty(recorder).EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Connections_weights_and_rewiring_tell_the_same_story()
    {
        var events = _place.Rows("out", "rewiring.csv").CountBy(row => row[2]).ToDictionary();
        var weights = _place.Rows("out", "weights.csv").Where(row => row[0] == "500").CountBy(row => row[1]).ToDictionary();
        var connections = _place.Rows("out", "connections.csv")[^1];
        Assert.Equal(["born", "died"], events.Keys.Order());
        Assert.Equal(events["born"] - events["died"], weights["excitatory"]);
        Assert.Equal(400 * 4, _place.Rows("out", "rewiring.csv").Count(row => row[^1] == "initial"));
        Assert.Equal(300 * 5, weights["inhibitory"]);
        Assert.Equal([$"{weights["excitatory"]}", $"{weights["inhibitory"]}"], connections[1..]);
        Assert.Equal(weights["excitatory"], _summary.GetProperty("synapses").GetProperty("excitatory").GetInt32());
        Assert.Equal(weights["inhibitory"], _summary.GetProperty("synapses").GetProperty("inhibitory").GetInt32());
    }

    [Fact]
    public void Rewiring_happens_at_its_interval_and_not_at_the_end() => Assert.Empty(
        _place.Rows("out", "rewiring.csv").Select(row => row[0]).Distinct()
            .Except(Enumerable.Range(0, 10).Select(update => $"{update * 50}")));

    /// <summary>One run for all tests.</summary>
    public sealed class Run : IDisposable
    {
        public Run() => Neuroforge.In(Place, "run", Workplace.Small, "--out", "out").Done();

        internal Workplace Place { get; } = new();

        public void Dispose() => Place.Dispose();
    }
}
