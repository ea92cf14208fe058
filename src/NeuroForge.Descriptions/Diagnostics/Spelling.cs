namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class Spelling
{
    /// <summary>The candidate nearest to a word, or null if none is near.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="candidates">The known names.</param>
    public static string? Nearest(string word, IEnumerable<string> candidates) => NearestName.Among(word, candidates);

    /// <summary>"did you mean" with the nearest name, or the list of known names.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="candidates">The known names.</param>
    /// <param name="describe">Adds information about a candidate.</param>
    internal static string Hint(string word, IReadOnlyCollection<string> candidates, Func<string, string>? describe = null) =>
        Nearest(word, candidates) is { } nearest
            ? $"did you mean \"{nearest}\"{describe?.Invoke(nearest)}?"
            : $"there is: {Wording.List(candidates)}";
}
