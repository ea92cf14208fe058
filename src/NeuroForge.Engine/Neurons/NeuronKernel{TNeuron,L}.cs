using System.Numerics;
using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>The host's loop, closed over a neuron model and a lane: the JIT inlines the model's step into it.</summary>
/// <remarks>
/// A neuron's struct lies in the shard's frame, at a cache line: constants, states, inputs, exactly as its fields stand.
/// A group's states are loaded once for a slice and stored once. Up to four groups are stepped in turn, so that one computes while the
/// others wait for their own last result; measured, that is worth 15 % and more where a step has long chains of operations.
/// </remarks>
internal sealed unsafe class NeuronKernel<TNeuron, L> : NeuronKernel
    where TNeuron : struct, INeuron<L>
    where L : struct, ILane<L>
{
    private static int FieldCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<TNeuron>() / Unsafe.SizeOf<L>();
    }

    /// <summary>How many groups are stepped in turn at most, but one neuron after the other where the lane is a single number.</summary>
    private static int Interleaved
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => L.Width == 1 ? 1 : 4;
    }

    internal override int FrameLength => Interleaved * FieldCount * L.Width;

    internal override void Derive(NeuronColumns columns, double step)
    {
        for (var group = 0; group < (columns.ShareConstants ? 1 : columns.Groups); group++)
        {
            for (var lane = 0; lane < Lanes.Count; lane += L.Width)
            {
                Derive(columns.ConstantsOf(group) + lane, columns.ConstantCount, step);
            }
        }
    }

    internal override void Prepare(NeuronColumns columns, double* frame)
    {
        for (var i = 0; i < Interleaved; i++)
        {
            Prepare(columns, ref Unsafe.Add(ref Unsafe.AsRef<L>(frame), i * FieldCount));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Step(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes, double* frame)
    {
        ref var fields = ref Unsafe.AsRef<L>(frame);
        for (var group = 0; group < columns.Groups; group += Interleaved)
        {
            var together = Math.Min(Interleaved, columns.Groups - group);
            for (var lane = 0; lane < Lanes.Count; lane += L.Width)
            {
                for (var i = 0; i < together; i++)
                {
                    Load(columns, group + i, lane, ref Unsafe.Add(ref fields, i * FieldCount));
                }

                StepGroups(columns, inputs, slice, spikes, ref fields, group, together, lane);
                for (var i = 0; i < together; i++)
                {
                    Store(columns, group + i, lane, ref Unsafe.Add(ref fields, i * FieldCount));
                }
            }
        }
    }

    private static void Derive(double* constants, int count, double step)
    {
        var neuron = default(TNeuron);
        ref var fields = ref Unsafe.As<TNeuron, L>(ref neuron);
        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref fields, i) = L.Load(ref constants[i * Lanes.Count]);
        }

        if (neuron is IDerive derived)
        {
            derived.Derive(step); // on a boxed copy, which is taken back
            neuron = (TNeuron)derived;
        }

        for (var i = 0; i < count; i++)
        {
            L.Store(Unsafe.Add(ref fields, i), ref constants[i * Lanes.Count]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StepGroups(NeuronColumns columns, InputRing inputs, in Slice slice, SpikeBuffer spikes, ref L fields, int group, int together, int lane)
    {
        var firstInput = columns.ConstantCount + columns.StateCount;
        var driven = inputs.Driven;
        var slots = inputs.Slots;
        var groupStride = slots * Lanes.Count;
        var receptorStride = inputs.ReceptorStride;
        var arriving = inputs.First + ((long)group * groupStride) + lane;
        var slot = inputs.SlotOf(slice.First);
        var flush = Subnormals.FlushPeriod - 1 - (slice.First % Subnormals.FlushPeriod);
        for (var step = 0; step < slice.Steps; step++)
        {
            var clock = new Clock(slice.First + step, slice.Step);
            for (var i = 0; i < together; i++)
            {
                ref var neuron = ref Unsafe.Add(ref fields, i * FieldCount);
                ref var input = ref Unsafe.Add(ref neuron, firstInput);
                var source = arriving + (i * groupStride) + (slot * Lanes.Count);
                foreach (var receptor in driven)
                {
                    Unsafe.Add(ref input, receptor) = L.Load(ref *source);
                    L.Store(0.0, ref *source);
                    source += receptorStride;
                }

                var spiked = Unsafe.As<L, TNeuron>(ref neuron).Step(clock).ToBits();
                if (step == flush)
                {
                    Flush(ref Unsafe.Add(ref neuron, columns.ConstantCount), columns.StateCount);
                }

                if (spiked != 0)
                {
                    Emit(columns, spikes, step, group + i, lane, spiked);
                }
            }

            slot = slot + 1 == slots ? 0 : slot + 1;
        }
    }

    private static void Flush(ref L states, int count)
    {
        for (var i = 0; i < count; i++)
        {
            ref var state = ref Unsafe.Add(ref states, i);
            state = Subnormals.Flush(state);
        }
    }

    private static void Emit(NeuronColumns columns, SpikeBuffer spikes, int step, int group, int lane, uint spiked)
    {
        for (var bits = (spiked << lane) & columns.SpikingNeurons(group); bits != 0; bits &= bits - 1)
        {
            spikes.Add(step, (group * Lanes.Count) + BitOperations.TrailingZeroCount(bits));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(NeuronColumns columns, int group, int lane, ref L fields)
    {
        if (!columns.ShareConstants)
        {
            LoadConstants(columns, group, lane, ref fields);
        }

        var states = columns.StatesOf(group) + lane;
        ref var first = ref Unsafe.Add(ref fields, columns.ConstantCount);
        for (var i = 0; i < columns.StateCount; i++)
        {
            Unsafe.Add(ref first, i) = L.Load(ref states[i * Lanes.Count]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(NeuronColumns columns, int group, int lane, ref L fields)
    {
        var states = columns.StatesOf(group) + lane;
        ref var first = ref Unsafe.Add(ref fields, columns.ConstantCount);
        for (var i = 0; i < columns.StateCount; i++)
        {
            L.Store(Unsafe.Add(ref first, i), ref states[i * Lanes.Count]);
        }
    }

    private static void Prepare(NeuronColumns columns, ref L fields)
    {
        if (columns.ShareConstants)
        {
            LoadConstants(columns, 0, 0, ref fields);
        }

        for (var i = columns.ConstantCount + columns.StateCount; i < FieldCount; i++)
        {
            Unsafe.Add(ref fields, i) = 0.0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadConstants(NeuronColumns columns, int group, int lane, ref L fields)
    {
        var constants = columns.ConstantsOf(group) + lane;
        for (var i = 0; i < columns.ConstantCount; i++)
        {
            Unsafe.Add(ref fields, i) = L.Load(ref constants[i * Lanes.Count]);
        }
    }
}
