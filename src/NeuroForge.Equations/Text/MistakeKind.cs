namespace NeuroForge.Equations.Text;

/// <summary>The kind of a mistake in a model.</summary>
public enum MistakeKind
{
    /// <summary>A statement cannot be read.</summary>
    Syntax,

    /// <summary>A name or a function is not known.</summary>
    UnknownName,

    /// <summary>Dimensions do not agree.</summary>
    Dimension,

    /// <summary>A statement is not possible at its place, or parts of the model contradict each other.</summary>
    Meaning,

    /// <summary>The integration method cannot be used for the equations.</summary>
    Method,

    /// <summary>A part of the model has no effect; a warning.</summary>
    Unused,
}
