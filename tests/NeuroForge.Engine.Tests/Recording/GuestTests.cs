using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>Recorders that join a network on its way.</summary>
public sealed class GuestTests
{
    [Fact]
    public void A_guest_that_refuses_what_it_would_get_is_given_nothing()
    {
        var refusing = new Refusing();
        using var simulator = new NetworkSimulator(Network(Population("p", 10, Declared.Chaos)), new());
        var guest = Recorder(new Memory(), "phase", "p", every: 1) with { Model = Declared.Of(typeof(Refusing), () => refusing).Use() };
        Assert.Throws<PlanException>(() => simulator.Attach(guest));
        simulator.RunTo(10);
        simulator.End(RunOutcome.Completed);
        Assert.False(refusing.WasGiven);
    }

    [Fact]
    public void A_guest_that_leaves_has_what_was_recorded_while_it_was_there()
    {
        var memory = new Memory();
        using var simulator = new NetworkSimulator(Network(Population("p", 10, Declared.Chaos)), new());
        var guest = Recorder(memory, "phase", "p", every: 1);
        simulator.RunTo(5);
        simulator.Attach(guest);
        simulator.RunTo(8);
        simulator.Detach(guest);
        simulator.RunTo(10);
        simulator.End(RunOutcome.Completed);
        Assert.Equal([6, 7, 8], memory.Sampled.Select(s => (int)Math.Round(s.Time / Step)));
    }

    [Fact]
    public void The_first_firing_rate_of_a_guest_is_over_the_time_since_it_came()
    {
        var memory = new Memory();
        using var simulator = new NetworkSimulator(Spiking, new());
        simulator.RunTo(50);
        simulator.Attach(Recorder(memory, "firing_rate", "p", every: 10));
        simulator.RunTo(100);
        simulator.End(RunOutcome.Completed);
        Assert.Equal([2000, 2000, 2000, 2000, 2000], memory.Sampled.Select(s => s.Values[0]));
    }

    [Fact]
    public void The_first_firing_rate_of_a_network_that_goes_on_recorded_anew_is_over_the_time_since()
    {
        var memory = new Memory();
        using var simulator = new NetworkSimulator(Spiking, new());
        simulator.RunTo(50);
        using var branch = new NetworkSimulator(Spiking with { Recorders = [Recorder(memory, "firing_rate", "p", every: 10)] }, new(), simulator.SaveNetwork());
        branch.RunTo(100);
        branch.End(RunOutcome.Completed);
        Assert.Equal([2000, 2000, 2000, 2000, 2000], memory.Sampled.Select(s => s.Values[0]));
    }

    [Fact]
    public void A_guest_that_comes_as_progress_is_told_misses_no_sample()
    {
        var memory = new Memory();
        var came = 0L;
        using var simulator = new NetworkSimulator(Network(Population("p", 1, Declared.Relay)), new());
        simulator.RunTo(1L << 40, _ =>
        {
            if (came == 0)
            {
                came = simulator.Step;
                simulator.Attach(Recorder(memory, "last_a", "p", every: 1));
            }
            else
            {
                simulator.Interrupt();
            }
        });
        simulator.End(RunOutcome.Completed);
        Assert.Equal(simulator.Step - came, memory.Sampled.Count);
    }

    /// <summary>A spike in every fifth step of 0.1 ms: 2 kHz.</summary>
    private static NetworkPlan Spiking => Network(Population("p", 1, Declared.Relay, ("fire", Constant(0)), ("every", Constant(5))));

    [Recorder("refusing")]
    private sealed class Refusing : IRecorder
    {
        public bool WasGiven { get; private set; }

        public void Begin(RecordingInfo recording) => throw new ParameterException("record", "not this");

        public void Sample(in SampleFrame frame) => WasGiven = true;

        public void End(RunOutcome outcome) => WasGiven = true;
    }
}
