using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Abstractions.Tests.Mechanisms.Conditions;

/// <summary>A condition that cannot be is a fault of the declaration, so that its plugin is refused when it is loaded.</summary>
public sealed class FaultyConditionTests
{
    public static TheoryData<Type, string[]> Faults => new()
    {
        { typeof(FaultyConditions.Nowhere<>), ["P is compared with Missing, which is not another parameter", "Q is compared with Q, which is not another "
            + "parameter", "R is compared with D, which is not another parameter", "it has [Derived] fields but does not implement IDerive"] },
        { typeof(FaultyConditions.OtherUnit<>), ["p is compared with other, which must be a single number in the same unit"] },
        { typeof(FaultyConditions.BrokenDefault<>), ["the default of v_reset, -55, must be below v_th, whose default is -55"] },
        { typeof(FaultyConditions.CountedPotential<>), ["P is counted in steps, but its unit is mV; a time that is counted in steps must be in ms", "Q is "
            + "counted in steps, but its unit is s; a time that is counted in steps must be in ms"] },
        { typeof(FaultyConditions.UnitlessBound<>), ["the weight is compared with greatest, which is in nS: give that unit in [Weight]"] },
        { typeof(FaultyConditions.StrangeBound<>), ["Weight is compared with Least, which is not another parameter", "the weight is compared with greatest, "
            + "which is in 1: the weight is in nS"] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_is_named(Type type, string[] faults) =>
        Assert.Equal(faults, Assert.Throws<DeclarationException>(() => Mechanism.Declare(type, PluginIdentity.None)).Faults);
}
