namespace NeuroForge.Declarations;

/// <summary>The relation of one number to another.</summary>
public enum ParameterRelation
{
    /// <summary>It is greater.</summary>
    Above,

    /// <summary>It is greater or equal.</summary>
    AtLeast,

    /// <summary>It is less.</summary>
    Below,

    /// <summary>It is less or equal.</summary>
    AtMost,
}
