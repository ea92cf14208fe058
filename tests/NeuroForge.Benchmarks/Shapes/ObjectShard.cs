using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;

namespace NeuroForge.Benchmarks;

/// <summary>A loop over objects, each stepped through the slice, with the constants and inputs of a shard.</summary>
internal sealed unsafe class ObjectShard
{
    private readonly INeuronObject[] _neurons;
    private readonly InputRing _inputs;
    private long _spikes;

    internal ObjectShard(NeuronShard shard)
    {
        _inputs = shard.Inputs;
        _neurons = [.. Enumerable.Range(0, NeuronShard.Neurons).Select(i => Make(shard.Columns, i))];
    }

    internal void Step()
    {
        for (var i = 0; i < _neurons.Length; i++)
        {
            var neuron = _neurons[i];
            var input = _inputs.First + ((long)(i / Lanes.Count) * _inputs.Slots * Lanes.Count) + (i % Lanes.Count);
            for (var step = 0; step < NeuronShard.Steps; step++)
            {
                var inhibition = input + _inputs.ReceptorStride;
                _spikes += neuron.Step(*input, *inhibition) ? 1 : 0;
                (*input, *inhibition) = (0, 0);
                input += Lanes.Count;
            }
        }
    }

    /// <summary>The numbers are the places of the plugin's fields.</summary>
    private static AlphaObject Make(NeuronColumns columns, int neuron) => new()
    {
        Threshold = columns.Constant(neuron, 7),
        Reset = columns.Constant(neuron, 8),
        P33 = columns.Constant(neuron, 9),
        Rest = columns.Constant(neuron, 11),
        P11 = columns.Constant(neuron, 12),
        P21 = columns.Constant(neuron, 13),
        P31 = columns.Constant(neuron, 14),
        P32 = columns.Constant(neuron, 15),
        RefractorySteps = columns.Constant(neuron, 20),
        V = columns.State(neuron, 0),
    };
}
