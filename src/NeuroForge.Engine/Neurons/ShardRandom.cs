using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;

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
            var random = _blocks.First[block]; // a copy, so that it stays in registers
            var slot = inputs.SlotOf(slice.First);
            for (var step = 0; step < slice.Steps; step++)
            {
                foreach (var field in _fields)
                {
                    var to = inputs.Receptor(field) + inputs.Offset(block * Lanes.Block, slot);
                    Lay(random.Next().AsUInt64(), to, to + (inputs.Slots * Lanes.Count));
                }

                slot = inputs.SlotAfter(slot, 1);
            }

            _blocks.First[block] = random;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Lay(Vector512<ulong> pairs, double* first, double* second)
    {
        ToUnit(pairs & Vector512.Create(0xFFFF_FFFFUL)).Store(first);
        ToUnit(pairs >>> 32).Store(second);
    }

    /// <summary>Converts bits to the middle of each of 2^32 intervals, so that neither 0 nor 1 occurs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ToUnit(Vector512<ulong> numbers) =>
        (Vector512.ConvertToDouble(numbers.AsInt64()) + Vector512.Create(0.5)) * Vector512.Create(1.0 / (1UL << 32));
}
