namespace NeuroForge.SweeneyClopath2017;

/// <summary>Which neurons make a group.</summary>
public enum GroupArrangement
{
    /// <summary>Neighbours: the first so many, the next so many.</summary>
    Contiguous,

    /// <summary>Every so many-th, from the one of the group's number on.</summary>
    Spaced,
}
