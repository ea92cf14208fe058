using NeuroForge.Engine.Running;
using NeuroForge.Plugins.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary><c>run --verify-determinism</c>.</summary>
public sealed class VerificationTests : IDisposable
{
    /// <summary>The machine's own vector and the one that it is compared with, in words.</summary>
    private static readonly string Own = EngineOptions.OwnVectorWidth == 1 ? "1 lane" : $"{EngineOptions.OwnVectorWidth} lanes";
    private static readonly string Other = EngineOptions.OwnVectorWidth == 1 ? "2 lanes" : "1 lane";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_model_of_sound_mechanisms_is_the_same_and_leaves_no_file()
    {
        var ended = Neuroforge.In(_place, "run", Workplace.Small, "--verify-determinism", "--until", "100 ms").Done();
        Assert.Equal($"small: the same bits after every slice, with 1 thread and vectors of {Own} and with 2 threads and vectors of {Other}\n", ended.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_place.Folder));
    }

    [Fact]
    public void A_mechanism_that_depends_on_who_asks_first_is_found_with_what_it_spoils()
    {
        using var plugins = new PluginRoot();
        plugins.Add("faulty-at-run");
        var model = Tiny.Write(_place, "\"model\": \"poisson\", \"rate\": \"10 kHz\"", "\"model\": \"drifting\"");
        var ended = Neuroforge.In(_place, "run", model, "--plugins", plugins.Folder, "--verify-determinism", "--threads", "3");
        Assert.Equal(("", 3), (ended.Output, ended.ExitCode));
        Assert.Matches(
            "(?m)^error: the results of tiny depend on threads or vectors: at 1 ms, population E, neuron 0, [a-z_0-9]+ is [0-9.E-]+ with 3 threads and "
                + $"vectors of {Own}, but [0-9.E-]+ with 1 thread and vectors of {Other}$",
            ended.Error);
    }

    [Fact]
    public void A_description_that_does_not_go_together_is_refused_as_ever()
    {
        var model = Tiny.Write(_place, "\"indegree\": 2", "\"indegree\": 20, \"multapses\": false");
        Assert.Equal(1, Neuroforge.In(_place, "run", model, "--verify-determinism").ExitCode);
    }
}
