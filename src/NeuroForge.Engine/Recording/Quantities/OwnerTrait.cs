namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Something that a population or projection may have, and that quantities depend on.</summary>
public enum OwnerTrait
{
    /// <summary>A population has a calcium trace.</summary>
    Calcium,

    /// <summary>A population has a layout, so that its neurons have positions.</summary>
    Layout,

    /// <summary>A projection is rewired.</summary>
    Rewiring,
}
