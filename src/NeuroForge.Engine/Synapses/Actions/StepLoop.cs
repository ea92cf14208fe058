using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Lets synapses act in every step, row by row.</summary>
/// <typeparam name="TRule">The rule, on one synapse at a time.</typeparam>
internal sealed unsafe class StepLoop<TRule>(SynapseEnds ends) : SynapseLoop<TRule>(ends), IStepLoop
    where TRule : struct, IOnStep<Lane1>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Act(in Clock clock)
    {
        var rule = Open();
        ref var fields = ref Unsafe.As<TRule, double>(ref rule);
        var targets = Store.Targets;
        for (var source = 0; source < Store.SourceCount; source++)
        {
            SeeSource(source, clock.Index, ref fields);
            var row = Store.Row(source);
            for (var place = row.First; place < row.First + row.Count; place++)
            {
                Load(place, ref fields);
                SeeTarget(targets[place], clock.Index, ref fields);
                rule.OnStep(clock);
                Keep(place, ref fields);
            }
        }
    }
}
