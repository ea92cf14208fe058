namespace NeuroForge.Equations.Text;

/// <summary>Ends the reading of one statement at a mistake.</summary>
/// <param name="mistake">The mistake.</param>
internal sealed class MistakeException(Mistake mistake) : Exception(mistake.Message)
{
    internal MistakeException(MistakeKind kind, SourceText text, int offset, string message, string? hint = null)
        : this(new Mistake(kind, text, offset, message, hint))
    {
    }

    /// <summary>The mistake.</summary>
    internal Mistake Mistake => mistake;
}
