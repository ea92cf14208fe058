using NeuroForge.Declarations;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>A kernel gives the same bits with vectors of every width, on whichever machine.</summary>
public sealed class VectorCheck() : ConformanceCheck("vectors of every width give the same bits")
{
    private static readonly int[] Widths = [1, 2, 4, 8];

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
        || Trial.Plans(plugin, mechanism).All(plan => Widths.Select(width => Trial.HashOf(plan, new() { VectorWidth = width })).Distinct().Count() == 1)
            ? null
            : Finding.On(
                mechanism,
                "neurons or synapses end in other bits with vectors of another width: 1, 2, 4 and 8 were tried",
                "use the vector's own operations for every number (T.Exp, T.Select, T.Fma) and nothing that depends on T.Width");
}
