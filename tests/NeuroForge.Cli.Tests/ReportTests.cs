namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge report</c>, and the report at the end of a run.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Tiny = "tiny.json";

    private readonly Workplace _place = new();

    public ReportTests() => File.Copy(Path.Combine(AppContext.BaseDirectory, "Models", Tiny), _place.At(Tiny));

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_run_ends_with_its_report_and_says_where_it_is()
    {
        var output = Neuroforge.In(_place, "run", Tiny, "--out", "out").Done().Output;
        Assert.EndsWith($"  results      out\n  report       {Path.Combine("out", "report.html")}\n", output, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", _place.Read("out", "report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_run_writes_it_too_and_says_nothing()
    {
        Assert.Equal("", Neuroforge.In(_place, "run", Tiny, "--out", "out", "--quiet").Done().Output);
        Assert.True(File.Exists(_place.At("out", "report.html")));
    }

    [Fact]
    public void Without_a_report_none_is_written_and_that_of_an_earlier_run_does_not_stay()
    {
        Neuroforge.In(_place, "run", Tiny, "--out", "out").Done();
        Assert.DoesNotContain("report", Neuroforge.In(_place, "run", Tiny, "--out", "out", "--no-report").Done().Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_place.At("out", "report.html")));
    }

    [Fact]
    public void A_report_that_cannot_be_written_costs_a_run_a_warning_and_nothing_else()
    {
        Directory.CreateDirectory(_place.At("out", "report.html"));
        var ended = Neuroforge.In(_place, "run", Tiny, "--out", "out");
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("warning: the report could not be written: ", ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.TrimEnd('\n').Split('\n'));
        Assert.True(File.Exists(_place.At("out", "run.json")));
    }

    [Fact]
    public void The_command_writes_the_same_report_again_and_names_its_file()
    {
        Neuroforge.In(_place, "run", Tiny, "--out", "out").Done();
        var written = _place.Read("out", "report.html");
        File.Delete(_place.At("out", "report.html"));
        Assert.Equal(Path.Combine("out", "report.html") + "\n", Neuroforge.In(_place, "report", "out").Done().Output);
        Assert.Equal(written, _place.Read("out", "report.html"));
    }

    [Fact]
    public void Charts_lie_beside_the_report_wherever_it_is()
    {
        Neuroforge.In(_place, "run", Tiny, "--out", "out", "--no-report").Done();
        var files = Neuroforge.In(_place, "report", "out", "--out", "paper.html", "--svg").Done().Output.TrimEnd('\n').Split('\n');
        Assert.Equal("paper.html", files[0]);
        Assert.Contains(_place.At("charts", "timing.svg"), files);
        Assert.All(files, file => Assert.True(File.Exists(_place.At(file))));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_of_files() =>
        Neuroforge.In(_place, "report", "nowhere").Refused(4, "error: nowhere: there is no such folder");

    [Fact]
    public void A_folder_of_no_run_is_an_error_of_files()
    {
        Directory.CreateDirectory(_place.At("empty"));
        Neuroforge.In(_place, "report", "empty").Refused(4, "error: empty: the folder has no run.json: it is not that of a run, or the run has not ended");
    }

    [Fact]
    public void A_damaged_run_is_an_error_of_files()
    {
        Directory.CreateDirectory(_place.At("damaged"));
        _place.Write(Path.Combine("damaged", "run.json"), "{ \"format\": ");
        Assert.Equal(4, Neuroforge.In(_place, "report", "damaged").ExitCode);
    }

    [Fact]
    public void A_place_where_nothing_can_be_written_is_an_error_of_files()
    {
        Neuroforge.In(_place, "run", Tiny, "--out", "out", "--no-report").Done();
        var ended = Neuroforge.In(_place, "report", "out", "--out", "no/such/folder.html");
        Assert.Equal(4, ended.ExitCode);
        Assert.StartsWith("error: ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_run_the_command_line_is_wrong() => Assert.Equal(2, Neuroforge.In(_place, "report").ExitCode);
}
