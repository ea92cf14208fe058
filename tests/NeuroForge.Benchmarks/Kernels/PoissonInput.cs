using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Stimuli;
using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Stimuli;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What an independent Poisson train for each neuron costs in a step: the second largest share of the main job.
/// The draw alone, and with its delivery into the inputs, which must not cost more than the draw.
/// </summary>
public class PoissonInput
{
    private const double Rate = 10_000; // Hz: one spike in a step
    private const double StepLength = 0.1;

    private readonly PoissonCounts _counts = new(Rate * StepLength / 1000);
    private readonly NeuronShard _shard = new(typeof(IntegrateAndFire.IafPscAlpha<>), typeof(Double8));
    private RandomBlock _random = new(seed: 1, stimulus: 0, block: 0);
    private StimulusPlayer _player = null!;

    /// <summary>Makes the stimulus.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var mechanism = Mechanism.Declare(typeof(Poisson), PluginIdentity.None);
        var poisson = new Poisson { Rate = Rate };
        poisson.Begin(StepLength);
        var plan = new StimulusPlan
        {
            Name = "background",
            Model = new(mechanism, new Dictionary<string, object>()),
            To = [],
            Receptor = "ex",
            Weight = 6.2,
            Delay = 0,
        };
        _player = new StimulusPlayer(plan, 0, poisson, receptor: 0, NeuronShard.Population, new ShardRange(0, 0, NeuronShard.Neurons), new StreamKeys(1));
    }

    /// <summary>A count for a neuron in a step.</summary>
    [Benchmark(OperationsPerInvoke = 1000 * RandomBlock.Neurons)]
    public Vector512<uint> Draw()
    {
        var (random, sum) = (_random, Vector512<uint>.Zero);
        for (var i = 0; i < 1000; i++)
        {
            sum += _counts.Next(ref random);
        }

        _random = random;
        return sum;
    }

    /// <summary>The same, given to the neuron's input.</summary>
    [Benchmark(OperationsPerInvoke = NeuronShard.Neurons * NeuronShard.Steps)]
    public void Play() => _player.Play(new Slice(0, NeuronShard.Steps, StepLength), _shard.Inputs);
}
