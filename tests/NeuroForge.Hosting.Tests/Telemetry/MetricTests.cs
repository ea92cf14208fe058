using NeuroForge.Engine.Ground;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Telemetry;

/// <summary>What is measured is what happened, exactly, and costs nothing where nobody listens.</summary>
public sealed class MetricTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void At_the_end_of_a_run_every_count_is_exact()
    {
        using var measured = new Measured("counted");
        var result = _place.Run(Named.Small("counted"), threads: 2);
        Assert.True(result.Spikes > 0);
        Assert.Equal(result.Spikes, measured.Sum("neuroforge.spikes"));
        Assert.Equal(3000, measured.Sum("neuroforge.steps"));
        Assert.Equal(0.3, measured.Sum("neuroforge.simulated_time"), 1e-9);
        Assert.Equal(result.SimulateSeconds, Assert.Single(measured.Of("neuroforge.run.duration", "outcome=completed")), 0.5);
        Assert.All(measured.Of("neuroforge.real_time_factor"), factor => Assert.True(factor > 0));
        Assert.NotEmpty(measured.Of("neuroforge.real_time_factor"));
    }

    [Fact]
    public void Births_and_deaths_are_those_of_the_recording()
    {
        using var measured = new Measured("rewired");
        _place.Run(Named.Small("rewired"));
        var life = File.ReadAllLines(_place.At("out", "rewiring.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(row => row[9] != RewiringEvent.Initial)
            .ToLookup(row => row[2]);
        var (births, deaths) = (life["born"].Count(), life["died"].Count());
        Assert.True(births > 0 && deaths > 0);
        Assert.Equal(
            (births, deaths),
            (measured.Sum("neuroforge.synapse.births", "projection=excitatory"), measured.Sum("neuroforge.synapse.deaths", "projection=excitatory")));
        Assert.Equal(
            (0, 0), (measured.Sum("neuroforge.synapse.births", "projection=inhibitory"), measured.Sum("neuroforge.synapse.deaths", "projection=inhibitory")));
    }

    [Fact]
    public void What_is_present_can_be_asked_for_as_long_as_the_simulations_live_and_adds_up()
    {
        using var measured = new Measured("present");
        using var one = new Simulation(Named.Small("present"));
        using (var other = new Simulation(Named.Small("present")))
        {
            one.RunTo(100);
            other.RunTo(200);
            Assert.Equal(0, measured.Now("neuroforge.simulation.active"));
            Assert.Equal(2 * 1500, measured.Now("neuroforge.synapse.count", "projection=inhibitory"));
        }

        Assert.Equal(1500, measured.Now("neuroforge.synapse.count", "projection=inhibitory"));
        one.RunTo(300, new Seen(_ => Assert.Equal(1, measured.Now("neuroforge.simulation.active"))));
        Assert.Equal(one.Finish().Synapses[0].Count, measured.Now("neuroforge.synapse.count", "projection=excitatory"));
    }

    [Fact]
    public void Pieces_add_up_to_the_whole()
    {
        using var measured = new Measured("pieces");
        using var simulation = new Simulation(Named.Small("pieces"));
        simulation.RunFor(100);
        simulation.Step();
        Assert.Equal(1001, measured.Sum("neuroforge.steps"));
        simulation.RunTo(200);
        var result = simulation.Finish();
        Assert.Equal(result.Spikes, measured.Sum("neuroforge.spikes"));
        Assert.Equal(result.SimulateSeconds, Assert.Single(measured.Of("neuroforge.run.duration", "outcome=paused")), 0.5);
    }

    [Fact]
    public void Who_comes_late_hears_of_what_comes_then()
    {
        using var simulation = new Simulation(Named.Small("late"));
        simulation.RunTo(100);
        using var measured = new Measured("late");
        simulation.RunTo(300);
        Assert.Equal(2000, measured.Sum("neuroforge.steps"));
        var result = simulation.Finish();
        Assert.InRange(measured.Sum("neuroforge.spikes"), 1, result.Spikes - 1);
        Assert.Equal(result.Synapses[0].Count, measured.Now("neuroforge.synapse.count", "projection=excitatory"));
    }

    [Fact]
    public void A_cancelled_run_and_one_that_fails_are_counted_as_such()
    {
        using var measured = new Measured("broken");
        using (var cancelled = new Simulation(Named.Small("broken")))
        {
            cancelled.RunCancelled();
        }

        Assert.Single(measured.Of("neuroforge.run.duration", "outcome=cancelled"));
        using var failing = _place.Build(
            Named.Tiny("broken", "\"model\": \"csv\", \"record\": \"spikes\"", "\"model\": \"throwing_recorder\", \"record\": \"spikes\""));
        Assert.Throws<MechanismException>(() => failing.Run());
        Assert.Single(measured.Of("neuroforge.run.duration", "outcome=failed"));
    }

    [Fact]
    public void Being_measured_changes_no_bit()
    {
        var alone = new Simulation(Named.Small("observed")).Run().StateHash;
        using var measured = new Measured("observed");
        using var traced = new Traced("observed");
        using var simulation = new Simulation(Named.Small("observed"));
        Assert.Equal(alone, simulation.Run().StateHash);
    }
}
