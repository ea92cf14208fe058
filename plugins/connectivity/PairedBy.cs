namespace NeuroForge.Connectivity;

/// <summary>The choice of the pairs of <see cref="OneToOne"/>.</summary>
public enum PairedBy
{
    /// <summary>Those at the same place: the first source and the first target, and so on.</summary>
    Order,

    /// <summary>Those with the same number in their populations, which groups do not change.</summary>
    Number,
}
