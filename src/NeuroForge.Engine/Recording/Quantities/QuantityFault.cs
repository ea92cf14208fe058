using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A reason why a quantity cannot be recorded of a population or projection.</summary>
/// <param name="Owner">The population or projection.</param>
/// <param name="Message">The reason, as a sentence.</param>
public sealed record QuantityFault(QuantityOwner Owner, string Message)
{
    /// <summary>The property that is missing; null if the reason is another.</summary>
    public OwnerTrait? Lacks { get; init; }

    /// <summary>True if it has the quantity, but in another unit than those named before it.</summary>
    public bool IsOfUnits { get; init; }

    /// <summary>Greatest length of a name in a message.</summary>
    private const int LongestName = 60;

    internal static QuantityFault Unknown(QuantityOwner owner, string name) =>
        new(owner, $"{owner} has no quantity \"{(name.Length <= LongestName ? name : name[..LongestName] + "...")}\" to record");

    internal static QuantityFault Lacking(QuantityOwner owner, OwnerTrait trait) => new(owner, trait switch
    {
        OwnerTrait.Calcium => $"{owner} has no calcium",
        OwnerTrait.Layout => $"{owner} has no layout, so its neurons have no positions",
        OwnerTrait.Rewiring => $"{owner} is never rewired, so there is nothing to record",
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "there is no such trait"),
    })
    {
        Lacks = trait,
    };

    internal static QuantityFault OtherUnit(QuantityOwner owner, string name, Unit unit, Unit others) =>
        new(owner, $"\"{name}\" is in {unit} in {owner}, in {others} in others") { IsOfUnits = true };

    internal static QuantityFault OtherWeightUnit(QuantityOwner owner, Unit unit, Unit others) =>
        new(owner, $"the weights of {owner} are in {unit}, the weights of the others are in {others}") { IsOfUnits = true };
}
