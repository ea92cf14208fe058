using NeuroForge.Mechanisms;

namespace NeuroForge.Declarations;

/// <summary>The range of values that is allowed for a number.</summary>
/// <param name="Least">The lower bound.</param>
/// <param name="LeastAllowed">True if the lower bound itself is allowed.</param>
/// <param name="Greatest">The upper bound.</param>
/// <param name="GreatestAllowed">True if the upper bound itself is allowed.</param>
public sealed record Bounds(double Least, bool LeastAllowed, double Greatest, bool GreatestAllowed)
{
    /// <summary>The range of all finite numbers.</summary>
    public static Bounds None { get; } = new(double.NegativeInfinity, true, double.PositiveInfinity, true);

    /// <summary>True if a number is within the bounds. Not-a-number and infinities never are.</summary>
    public bool Contain(double value) =>
        double.IsFinite(value)
        && (LeastAllowed ? value >= Least : value > Least)
        && (GreatestAllowed ? value <= Greatest : value < Greatest);

    /// <summary>The bounds as a condition, such as <c>&gt; 0</c> or <c>0 to 1</c>; empty if there are none.</summary>
    public override string ToString() => (double.IsFinite(Least), double.IsFinite(Greatest)) switch
    {
        (true, true) when LeastAllowed && GreatestAllowed => FormattableString.Invariant($"{Least} to {Greatest}"),
        (true, true) => FormattableString.Invariant($"{Lower()} and {Upper()}"),
        (true, false) => Lower(),
        (false, true) => Upper(),
        _ => "",
    };

    internal static Bounds Of(QuantityAttribute quantity) => new(
        Math.Max(quantity.Min, quantity.Above),
        quantity.Min > quantity.Above || double.IsInfinity(quantity.Above),
        Math.Min(quantity.Max, quantity.Below),
        quantity.Max < quantity.Below || double.IsInfinity(quantity.Below));

    private string Lower() => FormattableString.Invariant($"{(LeastAllowed ? ">=" : ">")} {Least}");

    private string Upper() => FormattableString.Invariant($"{(GreatestAllowed ? "<=" : "<")} {Greatest}");
}
