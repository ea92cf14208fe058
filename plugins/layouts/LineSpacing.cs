namespace NeuroForge.Layouts;

/// <summary>How neurons lie along a line.</summary>
public enum LineSpacing
{
    /// <summary>At equal distances.</summary>
    Even,

    /// <summary>Anywhere, each place equally likely.</summary>
    Random,
}
