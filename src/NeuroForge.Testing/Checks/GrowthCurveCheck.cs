using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a growth curve is finite for every calcium concentration from 0 to 10.</summary>
public sealed class GrowthCurveCheck() : ConformanceCheck("growth curves are finite")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(MechanismKind.GrowthCurve)
           let finding = Trial.Attempt(mechanism, () => Look(plugin, mechanism))
           where finding is not null
           select finding,
    ];

    private static Finding? Look(TestedPlugin plugin, Mechanism mechanism) =>
        Trial.Plans(plugin, mechanism).FirstOrDefault() is { } plan
            && CurveProbe.Of(plan.Populations[0].Elements[0], plan.Step).FirstNotFinite() is var (calcium, rate)
            ? Finding.On(
                mechanism,
                FormattableString.Invariant($"at a calcium concentration of {calcium} it gives {rate}"),
                "guard divisions, logarithms and roots; calcium is 0 before the first spike and has no upper bound")
            : null;
}
