namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A property of a population or projection that some quantities need.</summary>
public enum OwnerTrait
{
    /// <summary>A population has a calcium trace.</summary>
    Calcium,

    /// <summary>A population has a layout, so that its neurons have positions.</summary>
    Layout,

    /// <summary>A projection is rewired.</summary>
    Rewiring,
}
