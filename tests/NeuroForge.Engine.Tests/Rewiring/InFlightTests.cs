using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Rewiring;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>Spikes in flight when synapses come and go.</summary>
public sealed class InFlightTests
{
    private const int Update = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(45)]
    public void A_spike_on_its_way_survives_the_death_of_its_synapse(int delay)
    {
        // The neuron spikes in every step; the synapse dies at the beginning of step 20.
        var arrivals = Arrivals(delay, connected: true, (view, edit) => edit.Delete(view.Outgoing(0)[0]));
        Assert.Equal(Enumerable.Range(0, 100).Select(step => step >= delay && step - delay < Update ? 1.0 : 0), arrivals);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(45)]
    public void A_new_synapse_carries_only_spikes_emitted_later(int delay)
    {
        var arrivals = Arrivals(delay, connected: false, (_, edit) => edit.Create(0, 0));
        Assert.Equal(Enumerable.Range(0, 100).Select(step => step - delay >= Update ? 1.0 : 0), arrivals);
    }

    [Fact]
    public void A_synapse_replaced_by_its_like_leaves_no_gap()
    {
        var arrivals = Arrivals(7, connected: true, (view, edit) =>
        {
            edit.Delete(view.Outgoing(0)[0]);
            edit.Create(0, 0, 5);
        });
        Assert.Equal(Enumerable.Range(0, 100).Select(step => step < 7 ? 0 : step - 7 < Update ? 1.0 : 5), arrivals);
    }

    private static double[] Arrivals(int delay, bool connected, Action<IConnectivityView, ConnectivityEdit> script)
    {
        var memory = new Memory();
        var projection = Projection("c", "p", "q") with
        {
            Delay = Constant(delay),
            Connector = connected ? Declared.Wired((0, 0)) : null,
            Rewiring = new RewiringPlan
            {
                Every = Update,
                Strategy = Declared.Scripted((view, edit, _) =>
                {
                    if (Math.Round(view.Time / Step) == Update)
                    {
                        script(view, edit);
                    }
                }),
            },
        };
        var plan = Network(Population("p", 1, Declared.Relay, ("fire", Constant(0)), ("every", Constant(1))), Population("q", 1, Declared.Relay)) with
        {
            Projections = [projection],
            Recorders = [Recorder(memory, "last_a", "q", 1)],
        };
        plan.Run();
        return [.. memory.Sampled.Select(s => s.Values[0])];
    }
}
