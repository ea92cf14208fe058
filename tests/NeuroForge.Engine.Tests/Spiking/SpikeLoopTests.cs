using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Actions;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Spiking;

/// <summary>
/// What spikes do to synapses and what they send on its way, a vector of synapses at a time, against one synapse after another: the same bits.
/// </summary>
public sealed class SpikeLoopTests
{
    private const int Cases = 300;

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(Cases);

    [Theory]
    [InlineData(typeof(Double1))]
    [InlineData(typeof(Double2))]
    [InlineData(typeof(Double4))]
    [InlineData(typeof(Double8))]
    public void Synapses_handled_side_by_side_do_what_each_would_do_alone(Type vector) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => Check(new SpikeCase(seed), vector)).Check(Quick);

    [Fact]
    public void The_synapses_of_these_tests_are_of_all_kinds()
    {
        SpikeCase[] cases = [.. Enumerable.Range(0, Cases).Select(seed => new SpikeCase(seed))];
        SynapseStore[] stores = [.. cases.Select(c => c.Build().Store)];
        var rows = stores.SelectMany(store => Enumerable.Range(0, store.SourceCount).Select(store.Row)).ToList();
        Assert.Equal(Enumerable.Range(0, 21), rows.Select(row => row.Count).Where(count => count <= 20).Distinct().Order());
        Assert.Contains(rows, row => row.Stride > 1 && row.Count > Lanes.Count);
        Assert.Contains(rows, row => row.Stride == 1 && row.Count > 256);
        foreach (var rule in (Mechanism[])[Declared.Plain, Declared.TraceDelivery, Declared.Depressing, Declared.Pairing, Declared.AllSeen])
        {
            var ofRule = cases.Where(c => c.Setup.Rule == rule).ToList();
            Assert.Equal(2, ofRule.Select(c => c.Layout.Complete).Distinct().Count());
            Assert.Equal(2, ofRule.Select(c => c.Layout.Delay is null).Distinct().Count());
            Assert.Equal(2, ofRule.Select(c => c.Receptors.Length).Distinct().Count());
            Assert.Equal(rule.Weight!.Plastic ? 1 : 2, ofRule.Select(c => c.Layout.Weight is null).Distinct().Count());
        }
    }

    private static void Check(SpikeCase drawn, Type vector)
    {
        var (ends, expected) = (drawn.Build(), drawn.Build());
        var (actions, scalar) = (new SynapseActions(ends, vector, new DueUse(null, 0)), new ScalarSynapses(expected));
        var number = 0;
        foreach (var (clock, sources, targets) in drawn.Spikes())
        {
            Act(ends, actions, sources, targets, clock);
            Follow(expected, sources, targets, clock);
            scalar.Act(clock);
            scalar.Handle(sources, targets, clock);
            AssertSame(expected, ends, $"{drawn.Setup.Rule.Id}, step {number++}");
            drawn.Rewire(ends.Store, expected.Store);
        }
    }

    private static void Act(SynapseEnds ends, SynapseActions actions, int[] sources, int[] targets, Clock clock)
    {
        Follow(ends, sources, targets, clock);
        actions.Targets?.Compute(clock);
        actions.Steps?.Act(clock);
        ends.Pre.MoveTo(clock.Index);
        ends.Post.MoveTo(clock.Index);
        ends.Pre.Jump(sources);
        actions.PreSpikes?.Handle(sources, clock);
        ends.Post.Jump(targets);
        actions.PostSpikes?.Handle(targets, clock);
    }

    private static void Follow(SynapseEnds ends, int[] sources, int[] targets, Clock clock)
    {
        ends.Pre.Take(sources, clock);
        ends.Post.Take(targets, clock);
        ends.Pre.Look(clock);
        ends.Post.Look(clock);
    }

    private static void AssertSame(SynapseEnds expected, SynapseEnds actual, string when)
    {
        Assert.True(Bits(expected).SequenceEqual(Bits(actual)), when);
        Assert.True(Arriving(expected).SequenceEqual(Arriving(actual)), when);
    }

    /// <summary>Weights and states, row by row.</summary>
    private static unsafe IEnumerable<long> Bits(SynapseEnds ends)
    {
        var store = ends.Store;
        return from source in Enumerable.Range(0, store.SourceCount)
               let row = store.Row(source)
               from position in Enumerable.Range(0, row.Count)
               from bits in BitsAt(store, row.Place(position))
               select bits;
    }

    private static unsafe long[] BitsAt(SynapseStore store, int place) =>
        [
            .. Enumerable.Range(0, store.Layout.States.Count).Select(i => BitConverter.DoubleToInt64Bits(store.State(i)[place])),
            BitConverter.DoubleToInt64Bits(store.WeightAt(place))
        ];

    private static IEnumerable<long> Arriving(SynapseEnds ends) => ends.Inputs.All.ToArray().Select(BitConverter.DoubleToInt64Bits);
}
