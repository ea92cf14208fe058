using BenchmarkDotNet.Attributes;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Actions;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Static;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What a synaptic event costs, from tables that fit the first cache to tables far beyond the last: large networks are bound by
/// it. Rows of 64 synapses onto a shard of 1,024 neurons, sources in random order, as spikes come.
/// </summary>
public class Delivery
{
    private const int RowLength = 64;
    private const int Targets = 1024;
    private const int SpikesInStep = 16;
    private const int Delay = 10;

    private readonly int[][] _spikes = new int[256][];
    private PreSpikeAction _spikeLoop = null!;
    private InputRing _inputs = null!;
    private long _step;

    /// <summary>Synapses in the table.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Synapses { get; set; }

    /// <summary>Whether each synapse has a weight of its own, or one stands for all.</summary>
    [Params(false, true)]
    public bool OwnWeights { get; set; }

    /// <summary>Wires at random.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var sources = Synapses / RowLength;
        _inputs = new InputRing(1, [0], Targets / Lanes.Count, Delay);
        var setup = new RuleSetup(Mechanism.Declare(typeof(StaticSynapse<>), PluginIdentity.None), [], step: 0.1);
        var layout = new StoreLayout { States = [], Weight = OwnWeights ? null : 1.0, Delay = Delay, Rewired = false };
        var store = new RowStore(layout, sources, Targets);
        store.Reserve([.. Enumerable.Repeat(RowLength, sources)]);
        for (var source = 0; source < sources; source++)
        {
            for (var i = 0; i < RowLength; i++)
            {
                store.Add(source, random.Next(Targets), random.NextDouble(), Delay, birth: 0, []);
            }
        }

        var ends = new SynapseEnds(setup, store, SeenSide.Of(Side.Pre, setup, []), SeenSide.Of(Side.Post, setup, []), _inputs, [0]);
        _spikeLoop = new SynapseActions(ends, typeof(Double8), new DueUse(null, 0)).PreSpikes!;
        foreach (ref var step in _spikes.AsSpan())
        {
            step = [.. Enumerable.Range(0, SpikesInStep).Select(_ => random.Next(sources))];
        }
    }

    /// <summary>A synaptic event.</summary>
    [Benchmark(OperationsPerInvoke = SpikesInStep * RowLength)]
    public void Deliver()
    {
        _spikeLoop.Handle(_spikes[_step % _spikes.Length], new Clock(_step, 0.1));
        _step++;
    }
}
