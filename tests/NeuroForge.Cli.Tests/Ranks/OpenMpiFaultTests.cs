using System.Text.Json.Nodes;
using NeuroForge.Plugins.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary>A fault of one rank ends all of them with one clear message, and ranks that do not run the same network do not begin.</summary>
public sealed class OpenMpiFaultTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [OpenMpiFact]
    public void A_failure_of_one_rank_ends_all_with_its_message()
    {
        _place.Write("model0.json", File.ReadAllText(Workplace.Small));
        var ended = Mpirun.ByShell(_place, "run model$OMPI_COMM_WORLD_RANK.json --out out");
        Assert.Equal(5, ended.ExitCode);
        Assert.Contains("error: rank 1 failed: Could not find file", ended.Error, StringComparison.Ordinal);
    }

    [OpenMpiFact]
    public void A_plugin_that_throws_on_one_rank_ends_all_with_its_message()
    {
        using var plugins = new PluginRoot().Add("faulty-at-run");
        WriteModelThatThrows();
        var ended = Mpirun.OnRanks(_place, 2, "run", "model.json", "--plugins", plugins.Folder, "--out", "out", "--quiet");
        Assert.Equal(5, ended.ExitCode);
        Assert.Contains("error: rank 1 failed: plugin faulty-at-run", ended.Error, StringComparison.Ordinal);
        Assert.Contains("of population Z failed at", ended.Error, StringComparison.Ordinal);
    }

    [OpenMpiFact]
    public void A_full_disk_of_the_first_rank_ends_all_with_its_message()
    {
        Directory.CreateDirectory(_place.At("out"));
        File.CreateSymbolicLink(_place.At("out", "spikes.csv"), "/dev/full");
        var ended = Mpirun.OnRanks(_place, 2, "run", Workplace.Small, "--set", "duration=20 s", "--out", "out", "--quiet");
        Assert.Equal(4, ended.ExitCode);
        Assert.Matches("error: .*recorder spikes.*No space left on device", ended.Error);
    }

    [OpenMpiFact]
    public void Ranks_with_different_descriptions_are_refused()
    {
        var text = File.ReadAllText(Workplace.Small);
        _place.Write("model0.json", text);
        _place.Write("model1.json", text.Replace("\"E\"", "\"F\"", StringComparison.Ordinal));
        Refused("error: rank 1 has other descriptions than rank 0", "run model$OMPI_COMM_WORLD_RANK.json --out out");
    }

    [OpenMpiFact]
    public void Ranks_with_different_seeds_are_refused() =>
        Refused("error: rank 1 has other descriptions than rank 0", $"run {Workplace.Small} --seed $((7 + OMPI_COMM_WORLD_RANK)) --out out");

    [OpenMpiFact]
    public void Ranks_with_different_versions_of_a_plugin_are_refused()
    {
        using var plugins = new PluginRoot().Add("faulty-at-run");
        using var newer = new PluginRoot().Add("faulty-at-run");
        Tampering.SetVersion(newer.File("faulty-at-run", "faulty-at-run.dll"), new Version(1, 7, 0, 0));
        WriteModelThatThrows();
        Directory.CreateSymbolicLink(_place.At("plugins0"), plugins.Folder);
        Directory.CreateSymbolicLink(_place.At("plugins1"), newer.Folder);
        Refused("error: rank 1 has other plugins than rank 0", "run model.json --plugins plugins$OMPI_COMM_WORLD_RANK --out out");
    }

    [OpenMpiFact]
    public void Ranks_that_would_stop_at_different_times_are_refused()
    {
        Refused(
            "error: rank 1 has other steps at which to stop than rank 0",
            $"run {Workplace.Small} --until \"$((100 + OMPI_COMM_WORLD_RANK)) ms\" --out out");
        Refused(
            "error: rank 1 has other times of snapshots than rank 0",
            $"run {Workplace.Small} --checkpoint every=$((100 + OMPI_COMM_WORLD_RANK))ms --out out --anew");
    }

    [OpenMpiFact]
    public void Commands_that_ranks_cannot_execute_together_are_refused()
    {
        var ended = Mpirun.OnRanks(_place, 2, "sweep", Workplace.Small, "--set", "drive=9pA,10pA");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("error: \"sweep\" cannot be executed on several ranks: start it without a launcher", ended.Error, StringComparison.Ordinal);
    }

    /// <summary>Writes a model whose last population, which the last rank computes, throws in a step.</summary>
    private void WriteModelThatThrows()
    {
        var model = JsonNode.Parse(File.ReadAllText(Workplace.Small))!;
        model["requires"]!["faulty-at-run"] = "^1.0";
        model["populations"]!["Z"] = new JsonObject { ["size"] = 200, ["model"] = "throwing_neuron" };
        _place.Write("model.json", model.ToJsonString());
    }

    private void Refused(string message, string arguments)
    {
        var ended = Mpirun.ByShell(_place, arguments);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }
}
