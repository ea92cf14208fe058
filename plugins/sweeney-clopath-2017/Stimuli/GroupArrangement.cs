namespace NeuroForge.SweeneyClopath2017;

/// <summary>The choice of the neurons that form a group.</summary>
public enum GroupArrangement
{
    /// <summary>Neighbours: the first n neurons, the next n neurons, and so on.</summary>
    Contiguous,

    /// <summary>Every n-th neuron, starting at the number of the group.</summary>
    Spaced,
}
