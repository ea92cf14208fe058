using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Runs the rule at the spikes of targets, for a vector of synapses at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class PostSpikeLoop<TRule, T>(SynapseEnds ends) : PostSpikeAction
    where TRule : struct, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    /// <summary>Number of synapses in advance that are loaded into the cache: those of a target are scattered over the rows of all sources.</summary>
    private const int Ahead = 4 * Lanes.Count;

    private readonly RuleFrame<T> _frame = RuleFrame<T>.Of<TRule>(ends);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Handle(ReadOnlySpan<int> targets, in Clock clock)
    {
        var incoming = ends.Store.ByTarget();
        _frame.Follow();
        _frame.SeeModulators();
        foreach (var target in targets)
        {
            _frame.SeeTarget(target);
            var synapses = incoming.Of(target);
            HandleRun(incoming, synapses.Start.Value, synapses.End.Value, clock);
        }
    }

    /// <summary>
    /// Handles a spike at the synapses of a target. Optimised at once, like its caller, so that short runs do not spend time in code that counts its calls.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void HandleRun(SynapsesByTarget incoming, int first, int end, in Clock clock)
    {
        for (var place = first; place < end; place += T.Width)
        {
            var places = incoming.Places + place;
            if (place + Ahead + T.Width <= end)
            {
                _frame.LoadAhead(places + Ahead);
            }

            _frame.Load(places);
            _frame.SeeSources(incoming.Sources + place);
            Learn(clock);
            _frame.Keep(places, Math.Min(T.Width, end - place));
        }
    }

    /// <summary>Lets the synapses in the fields learn.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Learn(in Clock clock)
    {
        if (typeof(T) == typeof(NoVectors))
        {
            // Never. The JIT inlines in proportion to a method's size, so a small one leaves the operations of a large rule as calls.
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
        }

        _frame.Rule<TRule>().OnPostSpike(clock);
    }
}
