namespace NeuroForge.Descriptions.Diagnostics;

public static partial class Spelling
{
    /// <summary>"did you mean" with the nearest name, or the list of known names.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="candidates">The known names.</param>
    /// <param name="describe">Adds information about a candidate.</param>
    internal static string Hint(string word, IReadOnlyCollection<string> candidates, Func<string, string>? describe = null) =>
        Nearest(word, candidates) is { } nearest
            ? $"did you mean \"{nearest}\"{describe?.Invoke(nearest)}?"
            : $"there is: {Wording.List(candidates)}";
}
