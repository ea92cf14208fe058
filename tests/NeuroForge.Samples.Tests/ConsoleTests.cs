using System.Text.Json;
using NeuroForge.Samples.Tests.Running;

namespace NeuroForge.Samples.Tests;

/// <summary>Ten lines that host a network get what the command line gets.</summary>
public sealed class ConsoleTests
{
    [Fact]
    public void They_print_the_state_of_the_command_line()
    {
        var (exit, output, error) = Launch.Program("ConsoleSample.dll");
        Assert.Equal((0, ""), (exit, error));
        var (code, summary, _) = Launch.Program(
            "neuroforge.dll", "run", Path.Combine(AppContext.BaseDirectory, "butz-van-ooyen-2013.json"), "--json", "--no-report", "--out", "out");
        Assert.Equal(0, code);
        using var document = JsonDocument.Parse(summary);
        var run = document.RootElement;
        Assert.Equal(
            [
                .. run.GetProperty("synapses").EnumerateObject().Select(p => $"{p.Name}: {p.Value.GetInt64()} synapses after 200 s"),
                $"state {run.GetProperty("state_hash").GetString()}",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
