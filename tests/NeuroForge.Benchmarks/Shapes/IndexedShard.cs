using System.Numerics;
using System.Runtime.CompilerServices;
using NeuroForge.Engine;

namespace NeuroForge.Benchmarks;

/// <summary>The engine's loop around a model of the other shape: no frame, states are changed where they lie.</summary>
internal sealed unsafe class IndexedShard<TNeuron, L>(NeuronShard shard)
    where TNeuron : struct, IIndexedNeuron
    where L : struct, ILane<L>
{
    private long _spikes;

    internal void Step()
    {
        for (var group = 0; group < shard.Columns.Groups; group++)
        {
            for (var lane = 0; lane < Lanes.Count; lane += L.Width)
            {
                _spikes += Step(shard.Columns, shard.Inputs, group, lane);
            }
        }
    }

    // Inlined into its caller it would exhaust the JIT's budget for inlining, and the lane's operators would become calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Step(NeuronColumns columns, InputRing inputs, int group, int lane)
    {
        var spikes = 0;
        var neuron = default(TNeuron);
        var constants = columns.ConstantsOf(group) + lane;
        var states = columns.StatesOf(group) + lane;
        var stride = inputs.ReceptorStride;
        var arriving = inputs.First + ((long)group * inputs.Slots * Lanes.Count) + lane;
        for (var step = 0; step < NeuronShard.Steps; step++)
        {
            spikes += BitOperations.PopCount(neuron.Step(new IndexedColumns<L>(constants, states, arriving, stride)).ToBits());
            L.Store(0.0, ref arriving[0]);
            L.Store(0.0, ref arriving[stride]);
            arriving += Lanes.Count;
        }

        return spikes;
    }
}
