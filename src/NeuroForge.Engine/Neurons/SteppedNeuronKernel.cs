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
/// <typeparam name="TInputs">A run of as many vectors as it has inputs, including random numbers.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
/// <param name="neurons">Number of neurons in the shard.</param>
/// <param name="random">The random numbers of the model.</param>
internal sealed unsafe class SteppedNeuronKernel<TNeuron, TConstants, TStates, TInputs, T>(int neurons, ShardRandom random) : NeuronKernel
    where TNeuron : struct, INeuron<T>
    where TConstants : struct
    where TStates : struct
    where TInputs : struct
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
            StepOnce(columns, inputs, new Clock(slice.First + step, slice.Step), slot, first, end);
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
    /// between two groups, so that shared constants stay in registers.
    /// </summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void StepOnce(NeuronColumns columns, InputRing inputs, Clock clock, int slot, int first, long end)
    {
        var places = (inputs.PlaceOf(0), inputs.PlaceOf(1), inputs.PlaceOf(2), inputs.PlaceOf(3));
        long nextConstants = columns.ShareConstants ? 0 : columns.ConstantCount * Lanes.Count;
        long nextStates = (Unsafe.SizeOf<TStates>() & VectorRuns.Whole) / Unsafe.SizeOf<T>() * Lanes.Count; // known as it is compiled
        long nextInputs = inputs.Slots * Lanes.Count;
        var spiking = _spiking.First;
        var constants = columns.ConstantsOf(first);
        var states = columns.StatesOf(first);
        var arrived = inputs.First + inputs.Offset(first * Lanes.Count, slot);
        var neuron = default(TNeuron);
        VectorRun<TConstants, T>.Load(constants, ref neuron, 0);
        for (long group = first; group < end; group++)
        {
            var spiked = 0u;
            for (var vector = 0; vector < Lanes.Count; vector += T.Width)
            {
                if (nextConstants != 0)
                {
                    VectorRun<TConstants, T>.Load(constants + vector, ref neuron, 0);
                }

                VectorRun<TStates, T>.Load(states + vector, ref neuron, Unsafe.SizeOf<TConstants>() & VectorRuns.Whole);
                TakeInputs(inputs, places, arrived + vector, ref neuron);
                spiked |= neuron.Step(clock).ToBits() << vector;
                VectorRun<TStates, T>.Store(ref neuron, Unsafe.SizeOf<TConstants>() & VectorRuns.Whole, states + vector);
            }

            spiking[group] = (byte)spiked;
            constants += nextConstants;
            states += nextStates;
            arrived += nextInputs;
        }
    }

    /// <summary>Copies the inputs into the neuron. Written out, so that every place is known; a model with more than four inputs needs a loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeInputs(InputRing inputs, (long First, long Second, long Third, long Fourth) places, double* arrived, ref TNeuron neuron)
    {
        if (Unsafe.SizeOf<TInputs>() >= Unsafe.SizeOf<T>())
        {
            Input(ref neuron, 0) = InputRing.Take<T>(arrived, places.First);
        }

        if (Unsafe.SizeOf<TInputs>() >= 2 * Unsafe.SizeOf<T>())
        {
            Input(ref neuron, 1) = InputRing.Take<T>(arrived, places.Second);
        }

        if (Unsafe.SizeOf<TInputs>() >= 3 * Unsafe.SizeOf<T>())
        {
            Input(ref neuron, 2) = InputRing.Take<T>(arrived, places.Third);
        }

        if (Unsafe.SizeOf<TInputs>() >= 4 * Unsafe.SizeOf<T>())
        {
            Input(ref neuron, 3) = InputRing.Take<T>(arrived, places.Fourth);
        }

        if (Unsafe.SizeOf<TInputs>() > 4 * Unsafe.SizeOf<T>())
        {
            for (var receptor = 4; receptor < Unsafe.SizeOf<TInputs>() / Unsafe.SizeOf<T>(); receptor++)
            {
                Input(ref neuron, receptor) = InputRing.Take<T>(arrived, inputs.PlaceOf(receptor));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T Input(ref TNeuron neuron, int receptor) =>
        ref Unsafe.Add(
            ref Unsafe.As<TNeuron,
            T>(ref neuron),
            (((Unsafe.SizeOf<TConstants>() & VectorRuns.Whole) + (Unsafe.SizeOf<TStates>() & VectorRuns.Whole)) / Unsafe.SizeOf<T>()) + receptor);

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
