using BenchmarkDotNet.Attributes;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>
/// Why a neuron model is a struct of vectors: the same equations, iaf_psc_alpha, in each shape that the contract could have had.
/// CONTRIBUTING tells what was chosen and why; this is the figure behind it.
/// </summary>
public class ContractShapes
{
    private const int Operations = NeuronShard.Neurons * NeuronShard.Steps;

    private readonly NeuronShard _fields = new(typeof(IafPscAlpha<>), typeof(Double8));
    private readonly IndexedShard<IndexedAlpha, Double8> _columns = new(new NeuronShard(typeof(IafPscAlpha<>), typeof(Double8)));
    private readonly ObjectShard _objects = new(new NeuronShard(typeof(IafPscAlpha<>), typeof(Double1)));

    /// <summary>The shape that is used: fields are vectors, at places that the JIT knows, so that they are registers.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public void Fields() => _fields.Step();

    /// <summary>A plain struct with a generic step that reaches states and constants by their number.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public void Columns() => _columns.Step();

    /// <summary>One object for each neuron, behind an interface.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public void Objects() => _objects.Step();
}
