using BenchmarkDotNet.Attributes;
using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Synapses.Actions;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;
using NeuroForge.WeightBasedRewiring;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What an update of the connectivity costs that prunes eleven synapses and regrows as many, and the first spikes of targets after it, which find their
/// synapses again. Neurons have 40 synapses each; the smallest network is that of pruning and regrowth.
/// </summary>
public class ConnectivityUpdates
{
    private const int Indegree = 40;
    private const int Pruned = 11;
    private const double Step = 0.1;

    /// <summary>Spikes change no weight, so that only what is weakened here is pruned.</summary>
    private static readonly (string Name, double Value)[] Learning =
        [("alpha_pre", 0), ("alpha_post", 0), ("a_plus", 0), ("a_minus", 0), ("tau_plus", 5), ("tau_minus", 20)];

    private readonly Random _random = new(1);
    private Projection _projection = null!;
    private RewiringProcess _rewiring = null!;
    private PostSpikeAction[] _spikeLoops = [];
    private long _step;

    /// <summary>Neurons of the only population.</summary>
    [Params(400, 10_000, 100_000)]
    public int Neurons { get; set; }

    /// <summary>How what was pruned regrows.</summary>
    [Params(typeof(PruneAndRegrowAnywhere), typeof(PruneAndRegrowFromSource))]
    public Type Strategy { get; set; } = typeof(PruneAndRegrowAnywhere);

    /// <summary>Wires at random.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var plan = new NetworkPlan { Name = "updates", Step = Step, Steps = 1, Seed = 1, Populations = [Population()], Projections = [Projection()] };
        var network = NetworkBuilder.Build(plan, typeof(Double8), _ => 8);
        _rewiring = network.Rewiring[0];
        _projection = network.Projections[0];
        _spikeLoops = [.. _projection.Incoming.SelectMany(incoming => incoming.Loops).OfType<PostSpikeAction>()];
    }

    /// <summary>An update and the spikes that follow.</summary>
    [Benchmark]
    public void Update()
    {
        Weaken();
        _rewiring.Update(_step, OneByOne);
        foreach (var loop in _spikeLoops)
        {
            loop.Handle([_random.Next(100)], new Clock(_step, Step));
        }

        _step++;
    }

    private static void OneByOne(Action<int> work, int parts)
    {
        for (var part = 0; part < parts; part++)
        {
            work(part);
        }
    }

    /// <summary>Every synapse is as likely as any other, so that rows stay about as long as they are.</summary>
    private unsafe void Weaken()
    {
        for (var weakened = 0; weakened < Pruned;)
        {
            var store = _projection.Stores[_random.Next(_projection.Stores.Count)];
            var row = store.Row(_random.Next(store.SourceCount));
            var position = _random.Next(2 * Indegree);
            if (position < row.Count)
            {
                store.Weights[row.Place(position)] = 0;
                weakened++;
            }
        }
    }

    private PopulationPlan Population() => new() { Name = "E", Size = Neurons, Model = Declare(typeof(ConductanceLif<>)) };

    private ProjectionPlan Projection() => new()
    {
        Name = "EE",
        From = ["E"],
        To = ["E"],
        Receptors = ["ampa"],
        Rule = Declare(typeof(FourTraceStdp<>)),
        Parameters = Learning.ToDictionary(value => value.Name, value => Distribution.Constant(value.Value), StringComparer.Ordinal),
        Weight = new UniformDistribution(0.1, 0.2),
        Delay = Distribution.Constant(1),
        Connector = Use(typeof(FixedIndegree), ("indegree", Indegree)),
        Autapses = false,
        Multapses = false,
        Rewiring = new RewiringPlan { Every = 1, Strategy = Use(Strategy, ("regrown_weight", 0.15)) },
    };

    private static MechanismUse Use(Type type, (string Name, object Value) parameter) =>
        new(Declare(type), new Dictionary<string, object>(StringComparer.Ordinal) { [parameter.Name] = parameter.Value });

    private static Mechanism Declare(Type type) => Mechanism.Declare(type, PluginIdentity.None);
}
