using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// The fields of a rule, which a loop fills with a vector of synapses at a time. They are in memory, at a cache line; the code that copies synapses in and out
/// is the same for all rules, so it is compiled once.
/// </summary>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class RuleFrame<T>
    where T : struct, IVector<T>
{
    private const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    private readonly SynapseEnds _ends; // held, since what is seen is found by address
    private readonly AlignedMemory<double> _fields;
    private readonly SynapseValues[] _values;
    private readonly int _kept;
    private readonly SeenValues[] _pre;
    private readonly SeenValues[] _post;
    private readonly SeenValues[] _modulators;
    private int _version = -1;

    private RuleFrame(SynapseEnds ends, int size)
    {
        _ends = ends;
        _fields = new(size / sizeof(double));
        var rule = ends.Setup.Rule;
        _values = new SynapseValues[rule.States.Count + (ends.Store.Layout.Weight is null ? 1 : 0)];
        _kept = rule.States.Count + (ends.Setup.Learns ? 1 : 0);
        _pre = Array.ConvertAll(ends.Pre.Columns, c => c.Seen);
        _post = Array.ConvertAll(ends.Post.Columns, c => c.Seen);
        _modulators = ends.Modulators?.Seen ?? [];
    }

    /// <summary>True if the fields are the same for all synapses.</summary>
    internal bool IsAlike => _values.Length + _pre.Length + _post.Length + _modulators.Length == 0;

    /// <summary>The fields of a rule with its parameters and derived constants.</summary>
    internal static RuleFrame<T> Of<TRule>(SynapseEnds ends)
        where TRule : struct, ISynapse<T>
    {
        var frame = new RuleFrame<T>(ends, Unsafe.SizeOf<TRule>());
        frame.Rule<TRule>() = new RuleFields<TRule, T>(ends).Rule;
        return frame;
    }

    /// <summary>The first number of the first field.</summary>
    internal double* Memory => _fields.First;

    /// <summary>The fields as the rule's struct.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TRule Rule<TRule>()
        where TRule : struct, ISynapse<T> => ref Unsafe.AsRef<TRule>(_fields.First);

    /// <summary>Updates the addresses of synapses if they have moved, as they do when others are created or deleted.</summary>
    /// <returns>True if they have moved.</returns>
    internal bool Follow()
    {
        var store = _ends.Store;
        if (_version == store.Version)
        {
            return false;
        }

        _version = store.Version;
        var rule = _ends.Setup.Rule;
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = i < rule.States.Count ? new(rule.States[i].Index, store.State(i)) : new(rule.Weight!.Index, store.Weights);
        }

        return true;
    }

    /// <summary>Loads the values of a row into the cache. A row of a matrix whose synapses are apart is left to the processor.</summary>
    [MethodImpl(Compiled)]
    internal void LoadAhead(SynapseRow row)
    {
        foreach (var value in _values)
        {
            Prefetch.Range(value.First + row.First, row.Stride == 1 ? (long)row.Count * sizeof(double) : 0);
        }
    }

    /// <summary>Loads the values of a vector of separate synapses into the cache.</summary>
    [MethodImpl(Compiled)]
    internal void LoadAhead(int* places)
    {
        foreach (var value in _values)
        {
            for (var i = 0; i < T.Width; i++)
            {
                Prefetch.Range(value.First + places[i], sizeof(double));
            }
        }
    }

    /// <summary>Copies in consecutive synapses.</summary>
    /// <param name="place">The first; numbers after the last are read as well.</param>
    [MethodImpl(Compiled)]
    internal void Load(int place)
    {
        foreach (var value in _values)
        {
            Field(value.Field) = T.Load(ref value.First[place]);
        }
    }

    /// <summary>Copies in synapses at separate places.</summary>
    /// <param name="places">The place of each number of a vector.</param>
    [MethodImpl(Compiled)]
    internal void Load(int* places)
    {
        foreach (var value in _values)
        {
            Field(value.Field) = Scattered.Load<T>(value.First, places);
        }
    }

    /// <summary>Copies back the values of consecutive synapses that the rule may have changed.</summary>
    [MethodImpl(Compiled)]
    internal void Keep(int place, int count)
    {
        foreach (var value in _values.AsSpan(0, _kept))
        {
            if (count == T.Width)
            {
                T.Store(Field(value.Field), ref value.First[place]);
            }
            else
            {
                Numbers(value.Field)[..count].CopyTo(new Span<double>(value.First + place, count));
            }
        }
    }

    /// <summary>Copies back the values of separate synapses that the rule may have changed.</summary>
    [MethodImpl(Compiled)]
    internal void Keep(int* places, int count)
    {
        foreach (var value in _values.AsSpan(0, _kept))
        {
            var numbers = Numbers(value.Field);
            for (var i = 0; i < count; i++)
            {
                value.First[places[i]] = numbers[i];
            }
        }
    }

    /// <summary>Copies in the values that the rule sees of one source.</summary>
    internal void SeeSource(int source) => See(_pre, source);

    /// <summary>Copies in the values that the rule sees of one target.</summary>
    internal void SeeTarget(int target) => See(_post, target);

    /// <summary>Copies in the values that the rule sees of a vector of sources.</summary>
    internal void SeeSources(int* sources) => See(_pre, sources);

    /// <summary>Copies in the values that the rule sees of a vector of targets.</summary>
    internal void SeeTargets(int* targets) => See(_post, targets);

    /// <summary>Copies in the values that the rule sees of modulators, which are the same for all synapses.</summary>
    internal void SeeModulators() => See(_modulators, 0);

    /// <summary>The numbers of a field.</summary>
    internal ReadOnlySpan<double> NumbersOf(int field) => Numbers(field);

    [MethodImpl(Compiled)]
    private void See(SeenValues[] seen, int neuron)
    {
        foreach (ref readonly var values in seen.AsSpan())
        {
            Field(values.Field) = values.At(neuron);
        }
    }

    [MethodImpl(Compiled)]
    private void See(SeenValues[] seen, int* neurons)
    {
        foreach (ref readonly var values in seen.AsSpan())
        {
            Field(values.Field) = values.At<T>(neurons);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T Field(int field) => ref Unsafe.Add(ref Unsafe.AsRef<T>(_fields.First), field);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<double> Numbers(int field) => new(_fields.First + (field * T.Width), T.Width);
}
