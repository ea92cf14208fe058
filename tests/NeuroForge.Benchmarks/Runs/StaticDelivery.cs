using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Running;
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
/// The cost of a synaptic event through static synapses with their own weights and delays, beside a loop in C over the same kind of rows: 15.6 million
/// synapses, far beyond the last cache, and spikes of random sources. Processor time, turn by turn.
/// </summary>
internal sealed class StaticDelivery
{
    private const int Neurons = 12_500;
    private const int Degree = 1_250;
    private const int LeastDelay = 5;
    private const int GreatestDelay = 25;
    private const int Spikes = 20;

    private readonly Random _random = new(1);
    private readonly InputRing _present = new(1, [0], Groups, 1);
    private readonly DueSegments _due;
    private readonly PreSpikeAction _action;
    private long _step;

    private StaticDelivery()
    {
        _due = new DueSegments(new InputRing(1, [0], Groups, GreatestDelay), _present);
        var setup = new RuleSetup(Mechanism.Declare(typeof(StaticSynapse<>), PluginIdentity.None), [], step: 0.1);
        var store = new CompactStore(new StoreLayout { States = [], Weight = null, Delay = null, Rewired = false, Compact = true }, Neurons, Neurons);
        store.Reserve([.. Enumerable.Repeat(Degree, Neurons)]);
        for (var source = 0; source < Neurons; source++)
        {
            for (var i = 0; i < Degree; i++)
            {
                var target = (int)((((long)i * Neurons) + _random.Next(Neurons)) / Degree);
                store.Add(source, target, _random.NextDouble(), (ushort)_random.Next(LeastDelay, GreatestDelay + 1), birth: 0, []);
            }
        }

        store.Close();
        var ends = new SynapseEnds(setup, store, SeenSide.Of(Side.Pre, setup, []), SeenSide.Of(Side.Post, setup, []), _present, [0]);
        _action = new SynapseActions(ends, Vector, new DueUse(_due, 0)).PreSpikes!;
    }

    private static Type Vector => EngineOptions.OwnVectorWidth switch
    {
        8 => typeof(Double8),
        4 => typeof(Double4),
        2 => typeof(Double2),
        _ => typeof(Double1),
    };

    private static int Groups => (Neurons + Lanes.Count - 1) / Lanes.Count;

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 5, <c>--steps</c> 2000.</param>
    internal static void Run(Options options)
    {
        var steps = (int)options.Number("--steps", 2000);
        var folder = Directory.CreateTempSubdirectory("neuroforge-benchmark-").FullName;
        var peer = Peer.Plain("delivery.c", folder);
        var (theirs, ours, ratio) = (new Figures(), new Figures(), new Figures());
        var delivery = new StaticDelivery();
        delivery.Measure(100);
        Load.Print("before");
        for (var run = 1; run <= options.Number("--runs", 5); run++)
        {
            var output = peer.Run($"{Neurons}", $"{Degree}", $"{LeastDelay}", $"{GreatestDelay}", $"{Spikes}", $"{steps}", $"{run}").Output;
            var (c, own) = (double.Parse(output.Split(' ')[0], CultureInfo.InvariantCulture), delivery.Measure(steps));
            theirs.Add(c);
            ours.Add(own);
            ratio.Add(own / c);
        }

        Console.WriteLine("                                  min   median      max");
        Console.WriteLine($"  C, ns an event             {theirs}");
        Console.WriteLine($"  NeuroForge, ns an event    {ours}");
        Console.WriteLine($"  NeuroForge / C             {ratio}");
        Load.Print("after");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Nanoseconds of processor time of an event.</summary>
    private double Measure(int steps)
    {
        var begin = Environment.CpuUsage.TotalTime;
        var clock = NoClock.Start(null!);
        var sources = new int[Spikes];
        for (var step = _step; step < _step + steps; step++)
        {
            foreach (ref var source in sources.AsSpan())
            {
                source = _random.Next(Neurons);
            }

            _action.Handle(sources, new Clock(step, 0.1));
            _due.Deliver(new Slice(step + 1, 1, 0.1), ref clock);
            _present.All.Clear();
        }

        _step += steps;
        return (Environment.CpuUsage.TotalTime - begin).TotalNanoseconds / ((double)steps * Spikes * Degree);
    }
}
