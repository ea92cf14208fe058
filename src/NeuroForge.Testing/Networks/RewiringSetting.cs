namespace NeuroForge.Testing.Networks;

/// <summary>The conditions under which a strategy is tried.</summary>
internal sealed record RewiringSetting
{
    /// <summary>True if neurons may be joined to themselves.</summary>
    internal bool Autapses { get; init; }

    /// <summary>True if two neurons may be joined more than once.</summary>
    internal bool Multapses { get; init; }

    /// <summary>The fraction of pairs that are joined at the start.</summary>
    internal double Share { get; init; } = 0.2;

    /// <summary>Elements per ms that every neuron grows on either side; null for a projection without elements.</summary>
    internal double? Growth { get; init; }

    /// <summary>The conditions as text.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{(Autapses ? "with" : "without")} autapses, {(Multapses ? "with" : "without")} multapses, {Share:P0} of pairs connected at the start");
}
