using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary>What commands write to standard error with <c>--json</c>: a line of JSON for each message and for progress.</summary>
public sealed class MessageTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_mistake_in_a_description_has_its_place()
    {
        var ended = Neuroforge.In(_place, "run", Tiny.Write(_place, "\"10 ms\"", "10"), "--json");
        var line = Assert.Single(Lines(ended.Error));
        Assert.Equal(
            ("diagnostic", "error", "NF1201", "tiny.json", 8, 75, "populations.E.parameters.tau_m"),
            (Text(line, "event"), Text(line, "severity"), Text(line, "code"), Text(line, "file"), line.GetProperty("line").GetInt32(),
                line.GetProperty("column").GetInt32(), Text(line, "path")));
        Assert.Equal("\"tau_m\" must be in ms, but 10 has no unit", Text(line, "message"));
        Assert.Equal("write \"10 ms\" if that is meant", Text(line, "advice"));
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
    }

    [Theory]
    [InlineData("run absent.json --json", 4, "absent.json")]
    [InlineData("check absent.json --json", 4, "absent.json")]
    [InlineData("list nothing_like_this --json", 2, "no mechanism has \"nothing_like_this\" in its name or text")]
    [InlineData("describe iaf_psc_alpa --json", 2, "did you mean \"iaf_psc_alpha\"?")]
    [InlineData("explain NF9999 --json", 2, "there is no code \"NF9999\"")]
    [InlineData("run absent.json --seed x --json", 2, "--seed takes a whole number")]
    public void A_failure_has_its_exit_code_and_message(string arguments, int exitCode, string message)
    {
        var ended = Neuroforge.In(_place, arguments.Split(' '));
        var error = Lines(ended.Error).First(line => Text(line, "event") == "error");
        Assert.Equal((exitCode, exitCode), (ended.ExitCode, error.GetProperty("exit_code").GetInt32()));
        Assert.Contains(message, Text(error, "message"), StringComparison.Ordinal);
        Assert.Equal("", ended.Output);
    }

    [Fact]
    public void A_warning_is_a_line_too()
    {
        var ended = Neuroforge.In(_place, "run", Tiny.Write(_place, "\"static\": \"^1.0\", ", ""), "--json");
        var line = Assert.Single(Lines(ended.Error));
        Assert.Equal(("diagnostic", "warning", "NF1404"), (Text(line, "event"), Text(line, "severity"), Text(line, "code")));
        Assert.Equal(0, ended.ExitCode);
    }

    [Fact]
    public void Progress_of_a_run_is_a_line_now_and_then()
    {
        var lines = Lines(Neuroforge.In(_place, "run", Workplace.Small, "--json").Done().Progress);
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            Assert.Equal(("progress", "small", 0.5), (Text(line, "event"), Text(line, "model"), line.GetProperty("duration_seconds").GetDouble()));
            Assert.InRange(line.GetProperty("simulated_seconds").GetDouble(), 0, 0.5);
        });
    }

    [Fact]
    public void Progress_of_a_sweep_names_the_members_that_have_ended()
    {
        var ended = Neuroforge.In(_place, "sweep", Tiny.Write(_place), "--seeds", "1..2", "--json").Done();
        var lines = Lines(ended.Progress).Where(line => line.TryGetProperty("member", out _)).ToList();
        Assert.Equal(["seed=1", "seed=2"], lines.Select(line => Text(line, "member")).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal("completed", Text(line, "outcome")));
        Assert.Equal(2, lines[^1].GetProperty("ended").GetInt32());
    }

    private static List<JsonElement> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    })];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
