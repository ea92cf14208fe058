using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons;

/// <summary>The random numbers of a neuron model for the neurons of a shard, stored with its inputs.</summary>
internal sealed unsafe class ShardRandom
{
    private readonly int[] _fields;
    private readonly AlignedMemory<RandomBlock> _blocks;

    /// <summary>Opens the random streams of the shard's blocks.</summary>
    /// <param name="model">The neuron model.</param>
    /// <param name="shard">The neurons.</param>
    /// <param name="uniforms">The key of the population's numbers.</param>
    internal ShardRandom(Mechanism model, ShardRange shard, StreamKey uniforms)
    {
        _fields = FieldsOf(model);
        _blocks = new(_fields.Length == 0 ? 0 : Lanes.PadToBlock(shard.Count) / Lanes.Block);
        for (var block = 0; block < _blocks.Length; block++)
        {
            _blocks.First[block] = new RandomBlock(uniforms.Of((shard.First / Lanes.Block) + block));
        }
    }

    /// <summary>The states of the streams.</summary>
    internal Span<RandomBlock> Blocks => _blocks.Span;

    /// <summary>The numbers of a model's random fields, which come after its inputs.</summary>
    internal static int[] FieldsOf(Mechanism model) => [.. Enumerable.Range(model.Inputs.Count, model.Uniforms.Count)];

    /// <summary>Draws the numbers of a slice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Draw(in Slice slice, InputRing inputs)
    {
        for (var block = 0; block < _blocks.Length; block++)
        {
            var first = inputs.Receptor(_fields[0]) + inputs.Offset(block * Lanes.Block, 0);
            var loop = new UniformLoop(
                _blocks.First + block, first, inputs.ReceptorStride, _fields.Length, inputs.Slots, inputs.SlotOf(slice.First), slice.Steps);
            OwnVector.Run(ref loop);
        }
    }
}
