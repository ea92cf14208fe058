using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests;

/// <summary>Running: progress, cancellation, and that it happens once.</summary>
public sealed class RunTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Progress_goes_forward_and_ends_with_the_whole()
    {
        var seen = new List<SimulationProgress>();
        using var simulation = _place.Build(Place.Small(duration: "1 s"));
        var result = simulation.Run(new Seen(seen.Add));
        Assert.NotEmpty(seen);
        Assert.Equal(seen.Select(p => p.Time).Order(), seen.Select(p => p.Time));
        Assert.All(seen, p => Assert.Equal((1000, 400), (p.Duration, p.Neurons)));
        Assert.Equal((1000, result.Spikes, result.Synapses.Sum(s => s.Count)), (seen[^1].Time, seen[^1].Spikes, seen[^1].Synapses));
    }

    [Fact]
    public void A_run_that_is_cancelled_on_the_way_gives_what_it_has_done()
    {
        using var cancellation = new CancellationTokenSource();
        using var simulation = _place.Build(Place.Small(duration: "360000 s"));
        var result = simulation.RunCancelled(new Seen(_ => cancellation.Cancel()), cancellation.Token);
        Assert.Equal(RunOutcome.Cancelled, result.Outcome);
        Assert.InRange(result.SimulatedSeconds, 0.001, 1000);
        Assert.Equal(result.Spikes, File.ReadLines(_place.At("out", "spikes.csv")).Count() - 1);
        Assert.True(File.Exists(_place.At("out", RunFile.Name)));

        var steps = (long)Math.Round(result.SimulatedSeconds * 10_000);
        Assert.Equal(_place.Run(Place.Small(duration: FormattableString.Invariant($"{steps / 10.0} ms")), "whole").StateHash, result.StateHash);
    }

    [Fact]
    public void A_run_that_is_cancelled_before_it_begins_gives_nothing_but_its_files()
    {
        using var simulation = _place.Build(Place.Small());
        var result = simulation.RunCancelled();
        Assert.Equal((RunOutcome.Cancelled, 0, 0), (result.Outcome, result.SimulatedSeconds, result.Spikes));
        Assert.Equal(double.NaN, result.RealTimeFactor);
        Assert.Equal("time_ms,population,neuron\n", File.ReadAllText(_place.At("out", "spikes.csv")));
    }

    [Fact]
    public void It_happens_once()
    {
        using var simulation = _place.Build(Place.Small());
        simulation.Run();
        Assert.Equal(
            "the simulation has finished; create another one for another run", Assert.Throws<InvalidOperationException>(() => simulation.Run()).Message);
    }

    [Fact]
    public void It_does_not_happen_after_disposal()
    {
        var simulation = _place.Build(Place.Small(), threads: 2);
        simulation.Dispose();
        simulation.Dispose();
        Assert.Throws<ObjectDisposedException>(() => simulation.Run());
    }

    [Fact]
    public void Without_a_folder_nothing_goes_to_files_and_the_state_is_the_same()
    {
        using var simulation = new Simulation(Place.Small());
        Assert.Null(simulation.OutputDirectory);
        Assert.Equal(_place.Run(Place.Small()).StateHash, simulation.Run().StateHash);
    }
}
