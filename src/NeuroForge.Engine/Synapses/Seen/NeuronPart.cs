using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>Neurons of one shard, a part of a projection's side.</summary>
/// <param name="Model">Their model.</param>
/// <param name="Columns">Their states.</param>
/// <param name="Inputs">Their pending inputs.</param>
internal sealed unsafe record NeuronPart(Mechanism Model, NeuronColumns Columns, InputRing Inputs)
{
    /// <summary>Number of neurons.</summary>
    internal int Count => Columns.Neurons;

    /// <summary>Copies a state of each neuron.</summary>
    internal void CopyState(int state, double* to) => Columns.CopyState(state, new Span<double>(to, Count));

    /// <summary>Copies the inputs of each neuron for a step.</summary>
    internal void CopyInput(int input, long step, double* to)
    {
        var into = new Span<double>(to, Count);
        if (Inputs.IsDriven(input))
        {
            Lanes.CopyRow(Inputs.Receptor(input) + (Inputs.SlotOf(step) * Lanes.Count), Inputs.Slots * Lanes.Count, into);
        }
        else
        {
            into.Clear();
        }
    }
}
