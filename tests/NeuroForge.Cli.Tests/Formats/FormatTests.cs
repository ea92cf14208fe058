using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Cli.Tests;

/// <summary>One run recorded in every format: the files say the same, read with the programs that the field reads them with.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [PythonFact]
    public void Python_reads_from_npz_and_sonata_what_stands_in_csv()
    {
        Neuroforge.In(_place, "run", _place.Write("formats.json", EveryFormat.Text()), "--out", "out", "--quiet").Done();
        var ended = Start(PythonFactAttribute.Python, Path.Combine(AppContext.BaseDirectory, "Formats", "compare.py"), "out").Done();
        Assert.Equal(
            [
                "spikes_npz",
                "voltage_npz",
                "calcium_npz",
                "elements_npz",
                "connections_npz",
                "weights_npz",
                "rewiring_npz",
                "degrees_npz",
                "delays_npz",
                "histogram_npz",
                "places_npz",
                "spikes_sonata",
                "voltage_sonata",
                "places_sonata"
            ],
            ended.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public void Npz_and_parquet_are_read_as_csv_is()
    {
        Neuroforge.In(_place, "run", _place.Write("formats.json", EveryFormat.Text()), "--out", "out", "--quiet").Done();
        var run = RunFolder.Open(_place.At("out"));
        foreach (var binary in run.Recordings.Where(r => r.Recorder is "npz" or "parquet"))
        {
            var csv = run.Find(binary.Name[..^(binary.Recorder.Length + 1)])!;
            Assert.Equal(Everything(run, csv), Everything(run, binary));
        }

        Assert.Equal(run.Recordings.Count(r => r.Recorder == "csv"), run.Recordings.Count(r => r.Recorder == "parquet"));
    }

    [PythonFact]
    public void Sonata_is_read_as_csv_is_and_a_report_draws_it()
    {
        Neuroforge.In(_place, "run", _place.Write("formats.json", EveryFormat.Text()), "--out", "out", "--quiet").Done();
        var run = RunFolder.Open(_place.At("out"));
        foreach (var sonata in run.Recordings.Where(r => r.Recorder == "sonata"))
        {
            var csv = run.Find(sonata.Name[..^"_sonata".Length])!;
            if (sonata.Kind == RecordedKind.Neurons)
            {
                var (one, other) = (run.ReadNeurons(csv).ToList(), run.ReadNeurons(sonata).ToList());
                Assert.Equal(one.Select(s => s.Time), other.Select(s => s.Time));
                Assert.Equal(one.SelectMany(s => s.Values).Select(v => (double)(float)v), other.SelectMany(s => s.Values));
            }
            else
            {
                Assert.Equal(Everything(run, csv), Everything(run, sonata));
            }
        }

        Neuroforge.In(_place, "report", "out").Done();
        var report = File.ReadAllText(_place.At("out", "report.html"));
        Assert.All(
            ["spikes-sonata-raster", "spikes-sonata-rates", "voltage-sonata"],
            name => Assert.Contains($"<figure id=\"{name}\">", report, StringComparison.Ordinal));
        Assert.DoesNotContain("is not drawn", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_histogram_is_told_by_its_bins_and_not_column_by_column()
    {
        var model = _place.Write("formats.json", EveryFormat.Text());
        Assert.Matches(
            "weight_histogram of excitatory, inhibitory in 8 bins +every 250 ms +2 samples of 20,",
            Neuroforge.In(_place, "check", model, "--explain").Done().Output);
        Assert.Matches("positions of E, I +once +1 sample of 1200, about", Neuroforge.In(_place, "check", model, "--explain").Done().Output);
        var output = Neuroforge.In(_place, "run", model, "--out", "out").Done().Output;
        Assert.Contains("  connections  excitatory ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("excitatory[", output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void H5dump_sees_the_layout_of_sonata()
    {
        Neuroforge.In(_place, "run", _place.Write("formats.json", EveryFormat.Text()), "--out", "out", "--quiet").Done();
        var spikes = Start(PythonFactAttribute.H5Dump, "-A", "out/spikes_sonata.h5").Done().Output;
        var report = Start(PythonFactAttribute.H5Dump, "-H", "out/voltage_sonata.h5").Done().Output;
        Assert.All(
            [
                "GROUP \"spikes\"",
                "GROUP \"E\"",
                "GROUP \"I\"",
                "DATASET \"timestamps\"",
                "DATASET \"node_ids\"",
                "\"by_time\"",
                "H5T_IEEE_F64LE",
                "H5T_STD_U64LE"
            ],
            part => Assert.Contains(part, spikes, StringComparison.Ordinal));
        var nodes = Start(PythonFactAttribute.H5Dump, "-A", "out/places_sonata.h5").Done().Output;
        Assert.All(
            [
                "GROUP \"nodes\"",
                "GROUP \"E\"",
                "GROUP \"0\"",
                "DATASET \"x\"",
                "DATASET \"z\"",
                "\"um\"",
                "DATASET \"node_type_id\"",
                "DATASET \"node_group_index\""
            ],
            part => Assert.Contains(part, nodes, StringComparison.Ordinal));
        Assert.All(
            ["GROUP \"report\"", "DATASET \"data\"", "( 5, 300 ) / ( 5, 300 )", "( 5, 100 ) / ( 5, 100 )", "GROUP \"mapping\"", "DATASET \"index_pointers\""],
            part => Assert.Contains(part, report, StringComparison.Ordinal));
    }

    [PythonFact]
    public void Every_format_goes_on_after_a_break_as_if_there_had_been_none()
    {
        var model = _place.Write("formats.json", EveryFormat.Text());
        Neuroforge.In(_place, "run", model, "--out", "whole", "--quiet").Done();
        Neuroforge.In(_place, "run", model, "--out", "cut", "--until", "120 ms", "--threads", "2", "--quiet").Done();
        Neuroforge.In(_place, "resume", "cut", "--until", "333.3 ms", "--quiet").Done();
        Neuroforge.In(_place, "resume", "cut", "--threads", "3", "--quiet").Done();
        Resumption.LeftTheSame(_place, "whole", "cut");
    }

    [PythonFact]
    public void What_sonata_cannot_take_is_refused_before_the_run()
    {
        var model = _place.Write(
            "refused.json",
            File.ReadAllText(Workplace.Small).Replace("\"calcium\": { \"model\": \"csv\"", "\"calcium\": { \"model\": \"sonata\"", StringComparison.Ordinal));
        var ended = Neuroforge.In(_place, "run", model, "--out", "out");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Matches(
            @"^refused\.json:\d+:\d+  error NF1212: SONATA has no layout for calcium of a whole group: it has spikes, positions and numbers of every neuron; use csv or npz for this recording\n    at recorders\.calcium\.record\n",
            ended.Error);
    }

    private static List<string> Everything(RunFolder run, RunRecording recording)
    {
        List<string> rows = recording.Kind switch
        {
            RecordedKind.Series => [.. run.ReadSeries(recording).Select(s => $"{s.Time:R} {string.Join(' ', s.Values)}")],
            RecordedKind.Neurons => [.. run.ReadNeurons(recording).Select(s => $"{s.Time:R} {string.Join(' ', s.Values)}")],
            RecordedKind.Synapses => [.. run.ReadSynapses(recording).Select(s => s.ToString())],
            RecordedKind.Positions => [.. run.ReadPositions(recording).Select(p => p.ToString())],
            RecordedKind.Spikes => [.. run.ReadSpikes(recording).Select(s => s.ToString())],
            _ => [.. run.ReadRewiring(recording).Select(s => s.ToString())],
        };
        Assert.NotEmpty(rows);
        return rows;
    }

    private Ended Start(string program, params string[] arguments)
    {
        using var running = new RunningCommand(new(program, arguments) { WorkingDirectory = _place.Folder });
        return running.End();
    }
}
