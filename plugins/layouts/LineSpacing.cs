namespace NeuroForge.Layouts;

/// <summary>Arrangement of neurons along a line.</summary>
public enum LineSpacing
{
    /// <summary>At equal distances.</summary>
    Even,

    /// <summary>Anywhere, all positions equally likely.</summary>
    Random,
}
