using NeuroForge.Connectivity;
using NeuroForge.Randomness;

namespace NeuroForge.Mechanisms.Tests.Driving;

/// <summary>The synapses that a connector adds.</summary>
internal sealed class Wiring : ISynapseSink
{
    public List<(int Source, int Target)> Synapses { get; } = [];

    public List<double> Factors { get; } = [];

    public void Add(int source, int target) => Add(source, target, 1);

    public void Add(int source, int target, double factor)
    {
        Synapses.Add((source, target));
        Factors.Add(factor);
    }

    /// <summary>Connects two sides; where they are one population, neuron i is both source i and target i.</summary>
    public static IReadOnlyList<(int Source, int Target)> Of(IConnector connector, Sides sides, ulong seed = 1)
    {
        var wiring = new Wiring();
        var random = new RandomStream(seed, StreamPurpose.Connector, 0);
        connector.Connect(Context(sides, random), wiring);
        return wiring.Synapses;
    }

    /// <summary>Connects some of the targets alone.</summary>
    public static IReadOnlyList<(int Source, int Target)> Onto(IConnectByTarget connector, Sides sides, int first, int end, ulong seed = 1)
    {
        var wiring = new Wiring();
        connector.Connect(Context(sides, new RandomStream(seed, StreamPurpose.Connector, 0)), first, end, wiring);
        return wiring.Synapses;
    }

    /// <summary>What a connector is told of two sides.</summary>
    public static ConnectorContext Context(Sides sides, RandomStream random) =>
        new(sides.Sources, sides.Targets, sides.Autapses, sides.Multapses, (source, target) => sides.Recurrent && source == target, random)
        {
            AutapsePairs = sides.Recurrent ? Math.Min(sides.Sources, sides.Targets) : 0,
        };
}

/// <summary>The two sides of a projection and what is allowed between them.</summary>
internal sealed record Sides(int Sources, int Targets, bool Autapses = true, bool Multapses = true, bool Recurrent = true)
{
    public bool Allow(int source, int target) => Autapses || !Recurrent || source != target;

    public int AllowedSources(int target) => Enumerable.Range(0, Sources).Count(source => Allow(source, target));

    public int AllowedTargets(int source) => Enumerable.Range(0, Targets).Count(target => Allow(source, target));

    public int AllowedPairs => Enumerable.Range(0, Targets).Sum(AllowedSources);
}
