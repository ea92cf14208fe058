namespace NeuroForge.Recorders;

/// <summary>The type of the numbers in a column.</summary>
internal enum NumberType
{
    /// <summary>A byte, 0 or 1.</summary>
    Boolean,

    /// <summary>Whole numbers of 32 bits.</summary>
    Int32,

    /// <summary>Whole numbers of 64 bits.</summary>
    Int64,

    /// <summary>Numbers in double precision.</summary>
    Double,
}
