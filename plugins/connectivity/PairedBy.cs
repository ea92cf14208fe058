namespace NeuroForge.Connectivity;

/// <summary>Which source and target <see cref="OneToOne"/> takes as a pair.</summary>
public enum PairedBy
{
    /// <summary>Those at the same place: the first source and the first target, and so on.</summary>
    Order,

    /// <summary>Those with the same number in their populations, which groups do not change.</summary>
    Number,
}
