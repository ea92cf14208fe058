using System.Numerics;
using System.Runtime.CompilerServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons;

/// <summary>The loop over neurons for a model and a vector: the JIT inlines the model's step into it.</summary>
/// <remarks>
/// A neuron's fields are its constants, states and inputs, in this order, and columns keep those of a group in the same order: each kind is copied as a whole.
/// As their sizes are types, the JIT knows every place, so the neuron is not a struct in memory but a few registers; measured, a step is two to four times
/// faster. Several groups are computed alternately: one computes while the others wait for their own last result, and all stay in the nearest cache.
/// </remarks>
/// <typeparam name="TNeuron">The model.</typeparam>
/// <typeparam name="TConstants">A run of as many vectors as the model has parameters and derived constants.</typeparam>
/// <typeparam name="TStates">A run of as many vectors as it has states.</typeparam>
/// <typeparam name="TInputs">The list of its inputs, including random numbers.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
/// <param name="neurons">Number of neurons in the shard.</param>
/// <param name="random">The random numbers of the model.</param>
internal sealed unsafe class SteppedNeuronKernel<TNeuron, TConstants, TStates, TInputs, T>(int neurons, ShardRandom random) : NeuronKernel
    where TNeuron : struct, INeuron<T>
    where TConstants : struct
    where TStates : struct
    where TInputs : struct, IInputList<T>
    where T : struct, IVector<T>
{
    /// <summary>Number of groups that are computed alternately; each of their neurons has a bit in a number.</summary>
    private const int Together = 8;

    private readonly AlignedMemory<byte> _spiking = new(((Lanes.PadToBlock(neurons) / Lanes.Count) + Together - 1) / Together * Together);

    internal override void Derive(NeuronColumns columns, double step)
    {
        for (var neuron = 0; neuron < columns.NeuronsWithConstants; neuron += T.Width)
        {
            Derivation<TNeuron, TConstants, T>.Of((double*)Unsafe.AsPointer(ref columns.Constant(neuron, 0)), step);
        }
    }

    internal override void Use(NeuronColumns columns)
    {
        // Every step reads the constants themselves.
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Step(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes)
    {
        random.Draw(slice, inputs);
        var together = slice.Steps == 1 ? columns.Groups : Together; // in a single step no group has its turn again
        for (var group = 0; group < columns.Groups; group += together)
        {
            StepGroups(columns, inputs, slice, spikes, group, Math.Min(group + together, columns.Groups));
        }
    }

    internal override void Archive(StateArchive archive, NeuronBlock block, Func<long, string> nameOf)
    {
        archive.Enter(item => $"{nameOf(block.First + (item * Lanes.Block))}, random numbers of its model");
        archive.Values(block.RandomOf(random.Blocks));
    }

    /// <summary>Computes a slice for some groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void StepGroups(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes, int first, int end)
    {
        var slot = inputs.SlotOf(slice.First);
        var flush = Subnormals.FlushPeriod - 1 - (slice.First % Subnormals.FlushPeriod);
        for (var step = 0; step < slice.Steps; step++)
        {
            var clock = new Clock(slice.First + step, slice.Step);
            if (columns.ShareConstants)
            {
                StepOnce<SharedConstants>(columns, inputs, clock, slot, first, end);
            }
            else
            {
                StepOnce<OwnConstants>(columns, inputs, clock, slot, first, end);
            }

            for (var group = first; group < end; group += Together)
            {
                if (*(ulong*)(_spiking.First + group) != 0)
                {
                    Emit(columns, spikes, step, group);
                }
            }

            if (step == flush)
            {
                Flush(columns, first, end);
            }

            slot = inputs.SlotAfter(slot, 1);
        }
    }

    /// <summary>
    /// Computes a step for some groups. In one method, since the JIT's budget for inlining is in proportion to the method's own size; and without a call
    /// between two groups, so that shared constants stay in registers, or on the stack if there are too few.
    /// </summary>
    /// <typeparam name="TSharing">The kind of the neurons' constants: <see cref="SharedConstants"/> or <see cref="OwnConstants"/>.</typeparam>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void StepOnce<TSharing>(NeuronColumns columns, InputRing inputs, Clock clock, int slot, int first, long end)
        where TSharing : struct
    {
        long nextConstants = columns.ConstantCount * Lanes.Count;
        long nextStates = (Unsafe.SizeOf<TStates>() & VectorRuns.Whole) / Unsafe.SizeOf<T>() * Lanes.Count; // known as it is compiled
        long nextInputs = inputs.Slots * Lanes.Count;
        long nextReceptor = inputs.ReceptorStride;
        var spiking = _spiking.First;
        var constants = columns.ConstantsOf(first);
        var states = columns.StatesOf(first);
        var arrived = inputs.First + inputs.Offset(first * Lanes.Count, slot);
        var neuron = default(TNeuron);
        if (typeof(T) == typeof(NoVectors))
        {
            // Never. The JIT inlines in proportion to a method's size, so a small one leaves the operations of a large model as calls.
            *states = *states + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *states = *states + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *states = *states + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
        }

        if (typeof(TSharing) == typeof(SharedConstants))
        {
            VectorRun<TConstants, T>.Load(constants, ref neuron, 0);
        }

        for (long group = first; group < end; group++)
        {
            var spiked = 0u;
            for (var vector = 0; vector < Lanes.Count; vector += T.Width)
            {
                if (typeof(TSharing) == typeof(OwnConstants))
                {
                    VectorRun<TConstants, T>.Load(constants + vector, ref neuron, 0);
                }

                VectorRun<TStates, T>.Load(states + vector, ref neuron, Unsafe.SizeOf<TConstants>() & VectorRuns.Whole);
                TInputs.Take(
                    arrived + vector,
                    nextReceptor,
                    ref neuron,
                    ((Unsafe.SizeOf<TConstants>() & VectorRuns.Whole) + (Unsafe.SizeOf<TStates>() & VectorRuns.Whole)) / Unsafe.SizeOf<T>());
                spiked |= neuron.Step(clock).ToBits() << vector;
                VectorRun<TStates, T>.Store(ref neuron, Unsafe.SizeOf<TConstants>() & VectorRuns.Whole, states + vector);
            }

            spiking[group] = (byte)spiked;
            constants += nextConstants;
            states += nextStates;
            arrived += nextInputs;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Flush(NeuronColumns columns, int first, int end)
    {
        for (var state = columns.StatesOf(first); state < columns.StatesOf(end); state += T.Width)
        {
            T.Store(Subnormals.Flush(T.Load(ref *state)), ref *state);
        }
    }

    /// <summary>Collects the spikes of eight groups: a bit for each neuron.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Emit(NeuronColumns columns, SpikeBuffer spikes, int step, int group)
    {
        for (var bits = *(ulong*)(_spiking.First + group); bits != 0; bits &= bits - 1)
        {
            var neuron = (group * Lanes.Count) + BitOperations.TrailingZeroCount(bits);
            if (columns.MaySpike(neuron))
            {
                spikes.Add(step, neuron);
            }
        }
    }
}
