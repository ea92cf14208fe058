using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Neurons;

namespace NeuroForge.Engine.Observing.Live;

/// <summary>One neuron that is followed step by step: after each single step it has the inputs of that step and the states at its end.</summary>
/// <remarks>The numbers are those that the network computes with, to the last bit. After a slice of several steps they are of its last step.</remarks>
public sealed class NeuronTrace
{
    private readonly Shard _shard;
    private readonly int _neuron;
    private readonly double[] _states;
    private readonly InputTap _inputs;

    internal NeuronTrace(Population population, int neuron)
    {
        Model = population.Plan.Model;
        _shard = population.Shards.Single(shard => neuron >= shard.Range.First && neuron < shard.Range.End);
        _neuron = neuron - _shard.Range.First;
        _states = new double[Model.States.Count];
        _inputs = new InputTap(_neuron, Model.Inputs.Count);
        _shard.Add(_inputs);
    }

    /// <summary>The neuron model, which declares states and inputs.</summary>
    public Mechanism Model { get; }

    /// <summary>
    /// The states at the end of the last step, in the order of <see cref="Mechanism.States"/> and in their units. Overwritten by the next call.
    /// </summary>
    public ReadOnlySpan<double> States
    {
        get
        {
            for (var state = 0; state < _states.Length; state++)
            {
                _states[state] = _shard.Columns.State(_neuron, state);
            }

            return _states;
        }
    }

    /// <summary>
    /// The sums of what arrived in the last step, in the order of <see cref="Mechanism.Inputs"/> and in their units. Overwritten by the next step.
    /// </summary>
    public ReadOnlySpan<double> Inputs => _inputs.Inputs;

    /// <summary>True if the neuron spiked in the last step.</summary>
    public bool HasSpiked => _shard.Spikes.At(_inputs.Place).Contains(_neuron);
}
