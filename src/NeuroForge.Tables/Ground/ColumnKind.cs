namespace NeuroForge.Tables.Ground;

/// <summary>The kind of values in a column.</summary>
public enum ColumnKind
{
    /// <summary>Whole numbers of 64 bits with a sign.</summary>
    Whole,

    /// <summary>Numbers in double precision.</summary>
    Number,

    /// <summary>Texts.</summary>
    Text,
}
