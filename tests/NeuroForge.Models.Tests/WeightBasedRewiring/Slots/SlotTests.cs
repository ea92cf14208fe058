namespace NeuroForge.Models.Tests.WeightBasedRewiring.Slots;

/// <summary>
/// A network of fourteen neurons against the thread's way of simulating it, spike by spike, pruning by pruning and weight by weight: synapses that
/// come and go against slots for all pairs, traces of neurons against traces of slots, a delay of one step against none.
/// </summary>
public sealed class SlotTests
{
    /// <summary>Some hundred changes of a weight below 2 nS, each rounded in another order.</summary>
    private const double Rounding = 1e-12;

    [Theory]
    [InlineData("prune_and_regrow_from_source", 1)]
    [InlineData("prune_and_regrow_from_source", 2)]
    [InlineData("prune_and_regrow_anywhere", 1)]
    [InlineData("prune_and_regrow_anywhere", 2)]
    public void A_small_network_is_the_one_with_a_slot_for_every_pair(string strategy, ulong seed)
    {
        var run = RecordedRun.Of(strategy, seed);
        var slots = new SlotNetwork(RecordedRun.Excitatory, RecordedRun.Inhibitory, run.FixedSynapses[RecordedRun.Steps]);
        foreach (var (projection, source, target, _) in run.Weights[RecordedRun.UpdateInterval])
        {
            Begin(SlotOf(slots, projection, source, target), projection == "EE" ? 0.15 : 0.9);
        }

        for (var step = 0L; step < RecordedRun.Steps; step++)
        {
            if (step % RecordedRun.UpdateInterval == 0)
            {
                AssertWeights(run, slots, step);
                Rewire(run, slots, step);
            }

            var input = run.Spikes[step].Where(spike => spike.Population == "P").Select(spike => spike.Neuron);
            var spikes = run.Spikes[step].Where(spike => spike.Population != "P").Select(Number);
            Assert.Equal(spikes.Order(), slots.Move(step, [.. input]));
        }

        AssertWeights(run, slots, RecordedRun.Steps);
        Assert.Equal(run.FixedSynapses[RecordedRun.Steps], run.FixedSynapses[RecordedRun.Steps / 2]);
        AssertEventful(run);
    }

    private static Slot SlotOf(SlotNetwork slots, string projection, int source, int target) => (projection == "EE" ? slots.EE : slots.IE)[source][target];

    private static void Begin(Slot slot, double weight) => (slot.Active, slot.Weight) = (true, weight);

    private static int Number((string Population, int Neuron) spike) => spike.Population == "E" ? spike.Neuron : RecordedRun.Excitatory + spike.Neuron;

    private static void AssertWeights(RecordedRun run, SlotNetwork slots, long step)
    {
        Assert.All(run.Weights[step], synapse =>
            Assert.Equal(SlotOf(slots, synapse.Projection, synapse.Source, synapse.Target).Weight, synapse.Weight, Rounding));
        Assert.True(step == 0 || Active(slots).SetEquals(run.Weights[step].Select(Place)), $"other synapses in step {step}");
    }

    /// <summary>What died must be what is weak among the slots; where a synapse is born is random, and taken over.</summary>
    private static void Rewire(RecordedRun run, SlotNetwork slots, long step)
    {
        var weak = Active(slots).Where(place => SlotOf(slots, place.Projection, place.Source, place.Target).Weight < RecordedRun.Threshold);
        var (born, died) = (run.Rewired[step].Where(change => change.Born), run.Rewired[step].Where(change => !change.Born));
        Assert.Equal(weak.Order(), died.Select(change => Place(change.Synapse)).Order());
        foreach (var (projection, source, target) in died.Select(change => Place(change.Synapse)))
        {
            SlotOf(slots, projection, source, target).Active = false;
        }

        foreach (var (projection, source, target, weight) in born.Select(change => change.Synapse))
        {
            var slot = SlotOf(slots, projection, source, target);
            Assert.False(slot.Active);
            Begin(slot, weight);
        }
    }

    private static HashSet<(string Projection, int Source, int Target)> Active(SlotNetwork slots) =>
        [.. ActiveOf("EE", slots.EE), .. ActiveOf("IE", slots.IE)];

    private static IEnumerable<(string Projection, int Source, int Target)> ActiveOf(string projection, Slot[][] slots) =>
        from source in Enumerable.Range(0, slots.Length)
        from target in Enumerable.Range(0, slots[source].Length)
        where slots[source][target].Active
        select (projection, source, target);

    private static (string Projection, int Source, int Target) Place((string Projection, int Source, int Target, double Weight) synapse) =>
        (synapse.Projection, synapse.Source, synapse.Target);

    /// <summary>Without spikes, prunings and pairs of spikes in one step there would be little to compare.</summary>
    private static void AssertEventful(RecordedRun run)
    {
        var spikes = run.Spikes.SelectMany(step => step.Where(spike => spike.Population != "P")).ToArray();
        Assert.InRange(spikes.Count(spike => spike.Population == "E"), 100, RecordedRun.Steps);
        Assert.InRange(spikes.Count(spike => spike.Population == "I"), 40, RecordedRun.Steps);
        Assert.InRange(run.Rewired.Sum(update => update.Count(change => !change.Born)), 10, 1000);
        Assert.Contains(run.Spikes, step => step.Count(spike => spike.Population == "E") > 1);
    }
}
