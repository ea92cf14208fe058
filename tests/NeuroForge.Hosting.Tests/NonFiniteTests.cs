using System.Text.Json;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests;

/// <summary>An application is told of states that are not finite numbers any more, once each, however the run is cut.</summary>
public sealed class NonFiniteTests : IDisposable
{
    private const string Warning =
        "population \"E\": i_syn_ex is infinite in 16 of 16 neurons, and drive_ex is infinite in 16 of 16 neurons, first at 6.4 ms; unless the model "
            + "uses infinity on purpose, "
        + "results that follow from it are meaningless: shorten the step of 0.1 ms (tau_syn_ex is 2 ms), or check the parameters of neuron model "
        + "\"iaf_psc_alpha\"";

    private readonly Place _place = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _place.Dispose();

    [Fact]
    public void It_is_told_while_the_run_goes_on_and_again_in_what_comes_of_it()
    {
        using var simulation = new Simulation(Overflowing(), Options());
        simulation.RunTo(6.3);
        Assert.Empty(_warnings);
        simulation.RunTo(6.4);
        Assert.Equal([Warning], _warnings);
        Assert.Equal(["i_syn_ex", "drive_ex"], simulation.NonFiniteStates.Select(state => state.State));
        var result = simulation.Run();
        Assert.Equal([Warning], _warnings);
        Assert.Equal(simulation.NonFiniteStates, result.NonFiniteStates);
        Assert.Equal(new NonFiniteState("populations.E", "i_syn_ex", 0, 16, 16, 64 * 0.1), result.NonFiniteStates[0]);
        Assert.Equal(
            """{"path":"populations.E","state":"i_syn_ex","not_a_number":0,"infinite":16,"of":16,"first_seen_ms":6.4}""",
            JsonSerializer.Serialize(NonFinite()![0]));
    }

    [Fact]
    public void A_run_that_goes_on_from_a_snapshot_tells_it_again_and_leaves_what_one_without_a_break_leaves()
    {
        using (var whole = new Simulation(Overflowing(), Options()))
        {
            whole.Run();
        }

        var expected = NonFinite()!;
        using (var first = new Simulation(Overflowing(), Options() with { Until = 10 }))
        {
            Assert.Equal(RunOutcome.Paused, first.Run().Outcome);
        }

        _warnings.Clear();
        using var second = Simulation.Resume(_place.At("out"), Options());
        Assert.Equal([Warning], _warnings);
        second.Run();
        Assert.Equal([Warning], _warnings);
        Assert.Equal(expected.Select(e => JsonSerializer.Serialize(e)), NonFinite()!.Select(e => JsonSerializer.Serialize(e)));
    }

    [Fact]
    public void A_pause_before_the_next_look_does_not_move_it()
    {
        using (var first = new Simulation(Overflowing(), Options() with { Until = 3 }))
        {
            Assert.Equal([3.0, 3.0], first.Run().NonFiniteStates.Select(state => state.Time));
        }

        using var second = Simulation.Resume(_place.At("out"), Options());
        Assert.Equal([6.4, 6.4], second.Run().NonFiniteStates.Select(state => state.Time));
    }

    [Fact]
    public void A_branch_knows_it_too()
    {
        using var simulation = new Simulation(Overflowing());
        simulation.RunTo(10);
        using var branch = simulation.Branch(new() { Warn = _warnings.Add });
        Assert.Equal([Warning], _warnings);
        Assert.Equal(simulation.NonFiniteStates, branch.NonFiniteStates);
    }

    [Fact]
    public void A_sweep_says_of_which_member()
    {
        new Sweep(Overflowing(), new() { Seeds = [1, 2], OutputDirectory = _place.At("sweep"), Warn = _warnings.Add }).Run();
        Assert.Equal([$"seed=1: {Warning}", $"seed=2: {Warning}"], _warnings);
    }

    [Fact]
    public void A_network_of_numbers_has_nothing_to_tell()
    {
        using var simulation = new Simulation(Place.Small(), Options());
        Assert.Empty(simulation.Run().NonFiniteStates);
        Assert.Empty(_warnings);
        Assert.Null(NonFinite());
    }

    /// <summary>Two spikes at once, of 1e308 pA each, are more than a number can hold.</summary>
    private Model Overflowing() => _place.Tiny("\"weight\": \"10 pA\"", "\"weight\": \"1e308 pA\"");

    private SimulationOptions Options() => new() { OutputDirectory = _place.At("out"), Warn = _warnings.Add };

    private List<JsonElement>? NonFinite()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(_place.At("out", RunFile.Name)));
        return document.RootElement.TryGetProperty("non_finite", out var states) ? [.. states.Clone().EnumerateArray()] : null;
    }
}
