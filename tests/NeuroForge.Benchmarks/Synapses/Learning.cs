using BenchmarkDotNet.Attributes;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Actions;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Plasticity.ShortTerm;
using NeuroForge.Plasticity.SpikeTiming;
using NeuroForge.Rewiring;
using NeuroForge.Static;
using NeuroForge.Vectors;
using NeuroForge.WeightBasedRewiring;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What an event at a synapse that learns costs, in a table that fits the cache and in one that does not. In each step sixteen sources spike, with 64 synapses
/// each, and as many targets as have that many synapses together, in random order. Rules that do not learn have half of the events.
/// </summary>
public class Learning
{
    private const int RowLength = 64;
    private const int Targets = 1024;
    private const int SpikesInStep = 16;
    private const int Delay = 10;
    private const int Events = SpikesInStep * RowLength;

    private readonly (int[] Sources, int[] Targets)[] _spikes = new (int[], int[])[256];
    private SynapseEnds _ends = null!;
    private SynapseActions _actions = null!;
    private long _step;

    /// <summary>The rule.</summary>
    [Params(
        typeof(StaticSynapse<>), typeof(FourTraceStdp<>), typeof(Stdp<>), typeof(StdpNnSymm<>), typeof(StdpNnPreCentered<>), typeof(StdpNnRestr<>),
        typeof(StdpTriplet<>), typeof(Vogels2011<>), typeof(TsodyksMarkram<>), typeof(StdpTsodyksMarkram<>))]
    public Type Rule { get; set; } = typeof(StaticSynapse<>);

    /// <summary>Synapses in the table.</summary>
    [Params(131_072, 1_048_576)]
    public int Synapses { get; set; }

    /// <summary>Wires at random.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var sources = Synapses / RowLength;
        var rule = Mechanism.Declare(Rule, PluginIdentity.None);
        double[] values = [.. rule.Parameters.Select(parameter => parameter.Default as double? ?? 20)];
        var setup = new RuleSetup(rule, values, step: 0.1);
        var layout = new StoreLayout { States = [.. rule.States.Select(state => state.Name)], Weight = null, Delay = Delay, Rewired = false };
        var store = new RowStore(layout, sources, Targets);
        store.Reserve([.. Enumerable.Repeat(RowLength, sources)]);
        for (var source = 0; source < sources; source++)
        {
            for (var i = 0; i < RowLength; i++)
            {
                store.Add(source, random.Next(Targets), random.NextDouble(), Delay, birth: 0, setup.InitialStates);
            }
        }

        var inputs = new InputRing(1, [0], Targets / Lanes.Count, Delay);
        _ends = new SynapseEnds(setup, store, SeenSide.Of(Side.Pre, setup, [Neurons(sources)]), SeenSide.Of(Side.Post, setup, [Neurons(Targets)]), inputs, [0]);
        _actions = new SynapseActions(_ends, typeof(Double8), new DueUse(null, 0));
        foreach (ref var step in _spikes.AsSpan())
        {
            step = (Drawn(SpikesInStep, sources), Drawn(Events * Targets / Synapses, Targets));
        }

        int[] Drawn(int count, int limit) => [.. Enumerable.Range(0, count).Select(_ => random.Next(limit))];
    }

    /// <summary>An event of either side, at one synapse.</summary>
    [Benchmark(OperationsPerInvoke = 2 * Events)]
    public void Learn()
    {
        var (sources, targets) = _spikes[_step % _spikes.Length];
        var clock = new Clock(_step, 0.1);
        _ends.Pre.MoveTo(_step);
        _ends.Post.MoveTo(_step);
        _ends.Pre.Jump(sources);
        _actions.PreSpikes!.Handle(sources, clock);
        _ends.Post.Jump(targets);
        _actions.PostSpikes?.Handle(targets, clock);
        _ends.Pre.JumpLate(sources);
        _ends.Post.JumpLate(targets);
        _step++;
    }

    private static NeuronPart Neurons(int count)
    {
        var model = Mechanism.Declare(typeof(IafPscExp<>), PluginIdentity.None);
        return new(model, new NeuronColumns(model, count, shared: true), new InputRing(model.Inputs.Count, [0], Lanes.PadToBlock(count) / Lanes.Count, 1));
    }
}
