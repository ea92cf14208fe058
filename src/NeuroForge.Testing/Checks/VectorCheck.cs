using NeuroForge.Declarations;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a kernel gives the same bits one number at a time and eight at a time.</summary>
public sealed class VectorCheck() : ConformanceCheck("vectors of one and eight numbers give the same bits")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Plugin.Mechanisms
           where mechanism.IsKernel
           let finding = Trial.Attempt(mechanism, () => Compare(plugin, mechanism))
           where finding is not null
           select finding,
    ];

    private static Finding? Compare(TestedPlugin plugin, Mechanism mechanism) =>
        !Trial.IsRepeatable(plugin, mechanism)
        || Trial.Plans(plugin, mechanism).All(plan => Trial.HashOf(plan, new()) == Trial.HashOf(plan, new() { VectorWidth = 1 }))
            ? null
            : Finding.On(
                mechanism,
                "eight neurons or synapses at a time give other bits than one at a time",
                "use the vector's own operations for every number (T.Exp, T.Select, T.Fma) and nothing that depends on T.Width");
}
