using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Neurons;

/// <summary>A copy of what arrived at one neuron of a shard in the last step.</summary>
/// <param name="neuron">The number of the neuron in the shard.</param>
/// <param name="receptors">Number of receptors of its model.</param>
internal sealed unsafe class InputTap(int neuron, int receptors)
{
    private readonly double[] _inputs = new double[receptors];

    /// <summary>The input at each receptor.</summary>
    internal ReadOnlySpan<double> Inputs => _inputs;

    /// <summary>The place of the last step in its slice.</summary>
    internal int Place { get; private set; }

    /// <summary>Copies the inputs of the last step of a slice, before the neuron takes them.</summary>
    internal void Take(InputRing inputs, in Slice slice)
    {
        Place = slice.Steps - 1;
        var slot = inputs.SlotOf(slice.First + Place);
        for (var receptor = 0; receptor < _inputs.Length; receptor++)
        {
            _inputs[receptor] = inputs.IsDriven(receptor) ? inputs.Receptor(receptor)[inputs.Offset(neuron, slot)] : 0;
        }
    }
}
