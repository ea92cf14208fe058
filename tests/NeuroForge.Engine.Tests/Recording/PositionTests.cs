using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Layouts;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>Where neurons are, told to recorders once.</summary>
public sealed class PositionTests
{
    [Fact]
    public void Each_neuron_is_where_its_layout_has_placed_it()
    {
        var memory = new Memory();
        using var simulator = Begin(memory, "q p");
        simulator.RunTo(20);
        simulator.End(RunOutcome.Completed);
        Assert.Equal((RecordingKind.Positions, "positions", "um"), (memory.Info!.Kind, memory.Info.Quantity, memory.Info.Unit));
        Assert.Equal([new("q", 3), new("p", 300)], memory.Info.Groups);
        Assert.Equal([0, 1], memory.Places.Select(p => p.Group));
        Assert.Equal([new(10, 0, -1), new(10, 1, -1), new(10, 2, -1)], memory.Places[0].Positions);
        Assert.Equal(simulator.Population("p").Positions, memory.Places[1].Positions);
        Assert.Equal(new Position(5, 299, -1), memory.Places[1].Positions[299]);
    }

    [Fact]
    public void They_come_before_everything_else_and_only_once_also_over_a_snapshot()
    {
        var calls = new List<string>();
        var memory = new Memory { OnCall = (call, _) => calls.Add(call) };
        Snapshot? snapshot = null;
        using (var simulator = Begin(memory, "p"))
        {
            simulator.RunTo(10);
            simulator.Save(taken => snapshot = taken);
            simulator.End(RunOutcome.Cancelled);
        }

        using var resumed = Begin(memory, "p", snapshot);
        resumed.RunTo(20);
        resumed.End(RunOutcome.Completed);
        Assert.Equal(["Begin", "Positions", "Save", "End", "Resume", "End"], calls);
        Assert.Single(memory.Places);
    }

    [Fact]
    public void A_guest_is_told_as_well()
    {
        var (own, guest) = (new Memory(), new Memory());
        using var simulator = Begin(own, "p");
        simulator.RunTo(5);
        simulator.Attach(Recorder(guest, "positions", "q"));
        simulator.End(RunOutcome.Completed);
        Assert.Equal(3, Assert.Single(guest.Places).Positions.Length);
    }

    [Fact]
    public void A_population_without_a_layout_is_refused()
    {
        var refusal = Assert.Throws<PlanException>(() => Begin(new Memory(), "p r"));
        Assert.Equal(("recorders.positions.record", "population \"r\" has no layout, so its neurons have no positions"), (refusal.Path, refusal.Message));
    }

    [Fact]
    public void A_recorder_that_does_not_take_positions_is_refused()
    {
        var recorder = Recorder(new Memory(), "positions", "p") with { Model = Declared.Of(typeof(Narrow), () => new Narrow()).Use() };
        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(Plan() with { Recorders = [recorder] }, new()));
        Assert.Equal(("recorders.positions.record", "recorder \"narrow\" does not take positions of neurons"), (refusal.Path, refusal.Message));
    }

    private static NetworkSimulator Begin(Memory memory, string of, Snapshot? snapshot = null) =>
        new(Plan() with { Recorders = [Recorder(memory, "positions", of)] }, new(), snapshot);

    private static NetworkPlan Plan() => Network(
        Population("p", 300, Declared.Relay) with { Layout = InRow(5) },
        Population("q", 3, Declared.Relay) with { Layout = InRow(10) },
        Population("r", 4, Declared.Relay));

    private static MechanismUse InRow(double x) => Declared.Placed((positions, _) =>
    {
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new(x, i, -1);
        }
    });

    [Recorder("narrow")]
    private sealed class Narrow : IRecorder
    {
        public void Begin(RecordingInfo recording)
        {
        }

        public void End(RunOutcome outcome)
        {
        }
    }
}
