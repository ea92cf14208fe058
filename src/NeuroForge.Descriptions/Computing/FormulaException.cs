namespace NeuroForge.Descriptions.Computing;

/// <summary>A formula that cannot be read or computed.</summary>
/// <param name="offset">The number of characters before the mistake.</param>
/// <param name="message">The mistake.</param>
/// <param name="isCyclic">True if a parameter is computed from itself.</param>
internal sealed class FormulaException(int offset, string message, bool isCyclic = false) : Exception(message)
{
    /// <summary>True if a parameter is computed from itself.</summary>
    internal bool IsCyclic => isCyclic;

    /// <summary>The number of characters before the mistake.</summary>
    internal int Offset => offset;
}
