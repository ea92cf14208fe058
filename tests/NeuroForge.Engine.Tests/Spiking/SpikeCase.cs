using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Spiking;

/// <summary>Synapses, drawn at random, between neurons whose spikes are drawn as well.</summary>
internal sealed class SpikeCase
{
    private const double Step = 0.1;
    private const int Slots = 7;

    private readonly RandomStream _random;
    private readonly List<(int Source, int Target, double Weight, ushort Delay)> _synapses = [];
    private readonly List<NeuronPart> _parts = []; // which a shard would hold: what is seen of them is found by address

    public SpikeCase(int seed)
    {
        _random = new RandomStream((ulong)seed, StreamPurpose.Connector, 5);
        (Sources, Targets) = (1 + _random.NextInt32(24), 1 + _random.NextInt32(24));
        Setup = DrawSetup();
        Layout = DrawLayout();
        Receptors = Pick<int[]>([0], [1], [1, 0]);
        for (var source = 0; source < Sources; source++)
        {
            var length = Layout.Complete ? Targets : Length();
            for (var position = 0; position < length; position++)
            {
                _synapses.Add(Draw(source, Layout.Complete ? position : _random.NextInt32(Targets)));
            }
        }
    }

    public int Sources { get; }

    public int Targets { get; }

    public RuleSetup Setup { get; }

    public StoreLayout Layout { get; }

    public int[] Receptors { get; }

    /// <summary>The synapses and what is at their ends, the same at every call.</summary>
    public SynapseEnds Build()
    {
        var inputs = new InputRing(2, [0, 1], Lanes.PadToBlock(Targets) / Lanes.Count, Slots);
        SynapseStore store = Layout.Complete ? new DenseStore(Layout, Sources, Targets) : new RowStore(Layout, Sources, Targets);
        foreach (var (source, target, weight, delay) in _synapses)
        {
            store.Add(source, target, weight, delay, birth: 0, Setup.InitialStates);
        }

        var (pre, post) = (Part(Sources, 3, new InputRing(2, [0], Lanes.PadToBlock(Sources) / Lanes.Count, 1)), Part(Targets, 5, inputs));
        return new SynapseEnds(Setup, store, SeenSide.Of(Side.Pre, Setup, [pre]), SeenSide.Of(Side.Post, Setup, [post]), inputs, Receptors);
    }

    /// <summary>Steps in which something happens, soon after one another or long after: when, and which sources and targets spike.</summary>
    public IEnumerable<(Clock Clock, int[] Sources, int[] Targets)> Spikes()
    {
        var index = 0L;
        for (var step = 0; step < 25; step++)
        {
            index += Pick(1, 1, 3, 200, 60_000);
            yield return (new Clock(index, Step), Some(Sources), Some(Targets));
        }
    }

    /// <summary>Lets synapses come and go where that can be: the same in every store.</summary>
    public void Rewire(params SynapseStore[] stores)
    {
        if (Layout.Complete || _random.NextInt32(3) > 0)
        {
            return;
        }

        var source = _random.NextInt32(Sources);
        var positions = Some(stores[0].Row(source).Count);
        var born = Enumerable.Range(0, _random.NextInt32(6)).Select(_ => Draw(_random.NextInt32(Sources), _random.NextInt32(Targets))).ToList();
        foreach (var store in stores)
        {
            store.Remove(source, positions);
            born.ForEach(s => store.Add(s.Source, s.Target, s.Weight, s.Delay, birth: 0, Setup.InitialStates));
        }
    }

    /// <summary>Rows of all lengths that leave a rest, and some that are delivered in several runs.</summary>
    private int Length() => _random.NextInt32(30) == 0 ? 120 + _random.NextInt32(150) : _random.NextInt32(21);

    private (int Source, int Target, double Weight, ushort Delay) Draw(int source, int target) =>
        (source, target, (2 * _random.NextDouble()) - 1, (ushort)(1 + _random.NextInt32(Slots)));

    private RuleSetup DrawSetup()
    {
        var rule = Pick(Declared.Plain, Declared.TraceDelivery, Declared.Depressing, Declared.Pairing, Declared.AllSeen);
        return new RuleSetup(rule, [.. rule.Parameters.Select(p => (double)p.Default! * (0.5 + _random.NextDouble()))], Step);
    }

    private StoreLayout DrawLayout()
    {
        var complete = _random.NextInt32(3) == 0;
        return new StoreLayout
        {
            States = [.. Setup.Rule.States.Select(state => state.Name)],
            Weight = Setup.Rule.Weight!.Plastic || Pick(true, false) ? null : 0.7,
            Delay = complete || Pick(true, false) ? (ushort)(1 + _random.NextInt32(Slots)) : null,
            Rewired = false,
            Complete = complete,
        };
    }

    private NeuronPart Part(int neurons, ulong seed, InputRing inputs)
    {
        var (columns, random) = (new NeuronColumns(Declared.Hand, neurons, shared: true), new RandomStream(seed, StreamPurpose.Layout, 1));
        foreach (ref var state in columns.States)
        {
            state = random.NextDouble();
        }

        var part = new NeuronPart(Declared.Hand, columns, inputs);
        _parts.Add(part);
        return part;
    }

    private int[] Some(int count) => [.. Enumerable.Range(0, count).Where(_ => _random.NextInt32(3) == 0)];

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.NextInt32(choices.Length)];
}
