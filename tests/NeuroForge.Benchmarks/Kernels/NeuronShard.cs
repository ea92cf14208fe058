using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Benchmarks;

/// <summary>A shard of one model's neurons as the engine keeps it, spread over their range of potentials and driven to spike now and then.</summary>
internal sealed unsafe class NeuronShard
{
    /// <summary>The width of the shards that 800 neurons are cut into.</summary>
    internal const int Neurons = 144;

    /// <summary>Steps in a slice: a delay of 1 ms at a step of 0.1 ms.</summary>
    internal const int Steps = 10;

    /// <summary>A population of one shard.</summary>
    internal static readonly PopulationPlan Population = new()
    {
        Name = "p",
        Size = Neurons,
        Model = Mechanism.Declare(typeof(IntegrateAndFire.IafPscAlpha<>), PluginIdentity.None),
    };

    private const double StepLength = 0.1;
    private const double SpikingCurrent = 400; // pA, a little more than threshold

    private readonly NeuronKernel _kernel;
    private readonly SpikeBuffer _spikes = new(Neurons, Steps);
    private long _step;

    internal NeuronShard(Type model, Type vector)
    {
        var mechanism = Mechanism.Declare(model, PluginIdentity.None);
        _kernel = NeuroForge.Engine.Building.NeuronKernels.For(
            Population with { Model = mechanism }, vector, [0, 1], new ShardRange(0, 0, Neurons), new StreamKeys(1));
        Columns = new NeuronColumns(mechanism, Neurons, shared: true);
        Inputs = new InputRing(mechanism.Inputs.Count, [0, 1], Columns.Groups, Steps);
        foreach (var (i, parameter) in mechanism.Parameters.Index())
        {
            var value = parameter.Name == "i_e" ? SpikingCurrent : (double)parameter.Default!;
            new Span<double>(Columns.ConstantsOf(0) + (i * Lanes.Count), Lanes.Count).Fill(value);
        }

        _kernel.Derive(Columns, StepLength);
        for (var neuron = 0; neuron < Neurons; neuron++)
        {
            Columns.State(neuron, 0) = -70 + (15.0 * neuron / Neurons);
        }
    }

    internal NeuronColumns Columns { get; }

    internal InputRing Inputs { get; }

    /// <summary>Steps all neurons through a slice.</summary>
    internal void Step()
    {
        _spikes.Clear(Steps);
        _kernel.Step(Columns, Inputs, new Slice(_step, Steps, StepLength), _spikes);
        _step += Steps;
    }
}
