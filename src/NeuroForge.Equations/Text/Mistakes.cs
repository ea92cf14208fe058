namespace NeuroForge.Equations.Text;

/// <summary>Collects the mistakes of a model.</summary>
internal sealed class Mistakes
{
    private readonly List<Mistake> _all = [];

    /// <summary>All mistakes and warnings, in the order in which they were found.</summary>
    internal IReadOnlyList<Mistake> All => _all;

    /// <summary>True if the model cannot be used.</summary>
    internal bool HasErrors => _all.Exists(mistake => mistake.Kind != MistakeKind.Unused);

    /// <summary>Adds a mistake.</summary>
    internal void Add(Mistake mistake) => _all.Add(mistake);

    /// <summary>Adds a mistake.</summary>
    internal void Add(MistakeKind kind, SourceText text, int offset, string message, string? hint = null) => Add(new(kind, text, offset, message, hint));

    /// <summary>Runs an action; a mistake that ends it is collected.</summary>
    /// <returns>The result; null after a mistake.</returns>
    internal TResult? Try<TResult>(Func<TResult?> action)
        where TResult : class
    {
        try
        {
            return action();
        }
        catch (MistakeException mistake)
        {
            Add(mistake.Mistake);
            return null;
        }
    }
}
