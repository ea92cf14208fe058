using System.Numerics;
using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>The engine's loop around a model of the other shape: no frame, states are changed where they lie.</summary>
internal sealed unsafe class IndexedShard<TNeuron, T>(NeuronShard shard)
    where TNeuron : struct, IIndexedNeuron
    where T : struct, IVector<T>
{
    private long _spikes;

    internal void Step()
    {
        for (var group = 0; group < shard.Columns.Groups; group++)
        {
            for (var vector = 0; vector < Lanes.Count; vector += T.Width)
            {
                _spikes += Step(shard.Columns, shard.Inputs, group, vector);
            }
        }
    }

    // Inlined into its caller it would exhaust the JIT's budget for inlining, and the vector's operators would become calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Step(NeuronColumns columns, InputRing inputs, int group, int vector)
    {
        var spikes = 0;
        var neuron = default(TNeuron);
        var constants = columns.ConstantsOf(group) + vector;
        var states = columns.StatesOf(group) + vector;
        var stride = inputs.ReceptorStride;
        var arriving = inputs.First + ((long)group * inputs.Slots * Lanes.Count) + vector;
        for (var step = 0; step < NeuronShard.Steps; step++)
        {
            spikes += BitOperations.PopCount(neuron.Step(new IndexedColumns<T>(constants, states, arriving, stride)).ToBits());
            T.Store(0.0, ref arriving[0]);
            T.Store(0.0, ref arriving[stride]);
            arriving += Lanes.Count;
        }

        return spikes;
    }
}
