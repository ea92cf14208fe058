using BenchmarkDotNet.Attributes;
using NeuroForge.AdaptiveExponential;
using NeuroForge.Conductance;
using NeuroForge.HodgkinHuxley;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Izhikevich;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What a neuron costs in a step, in the engine's own loop. Neurons are half of the main job's time, so this is the first figure
/// to look at after any change to vectors or that loop; eight vectors should cost a fifth of one.
/// </summary>
public class NeuronKernels
{
    private NeuronShard _shard = null!;

    /// <summary>The model.</summary>
    [Params(
        typeof(IafPscAlpha<>), typeof(IafPscExp<>), typeof(IafPscDelta<>), typeof(IafPscExpMultisynapse<>), typeof(Mat2PscExp<>),
        typeof(IafCondExp<>), typeof(IafCondAlpha<>), typeof(IafCondExpMultisynapse<>), typeof(AeifCondExp<>), typeof(AeifCondAlpha<>), typeof(AeifPscExp<>),
        typeof(HhPscAlpha<>), typeof(HhCondExpTraub<>), typeof(IzhikevichNeuron<>))]
    public Type Model { get; set; } = typeof(IafPscAlpha<>);

    /// <summary>The vector's width.</summary>
    [Params(1, 8)]
    public int Vector { get; set; }

    /// <summary>Makes the neurons.</summary>
    [GlobalSetup]
    public void Setup() => _shard = new NeuronShard(Model, Vector == 1 ? typeof(Double1) : typeof(Double8));

    /// <summary>A step of a neuron.</summary>
    [Benchmark(OperationsPerInvoke = NeuronShard.Neurons * NeuronShard.Steps)]
    public void Step() => _shard.Step();
}
