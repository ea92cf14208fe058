namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>Finds the name nearest to a word.</summary>
/// <remarks>The analyzer of plugins compiles this file as well, for .NET Standard 2.0.</remarks>
internal static class NearestName
{
    private const int Longest = 64;
    private const int MostCandidates = 1000;

    /// <summary>The candidate nearest to a word, or null if none is near.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="candidates">The known names.</param>
    internal static string? Among(string word, IEnumerable<string> candidates)
    {
        if (word.Length > Longest)
        {
            return null;
        }

        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            var distance = string.Equals(word, candidate, StringComparison.OrdinalIgnoreCase) ? 0
                : IsPartOf(word, candidate) ? 1
                : Distance(word, candidate);
            var longer = Math.Max(word.Length, candidate.Length);
            if (distance < least && distance <= Math.Max(1, longer / 3) && (distance == 0 || distance < longer))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>True if a candidate begins or ends with a word, as <c>firing_rate</c> with <c>rate</c>.</summary>
    private static bool IsPartOf(string word, string candidate) =>
        candidate.StartsWith(word + "_", StringComparison.Ordinal) || candidate.EndsWith("_" + word, StringComparison.Ordinal);

    /// <summary>Number of insertions, deletions, replacements and swaps of neighbouring letters that turn one word into the other.</summary>
    /// <remarks>Damerau (1964), doi:10.1145/363958.363994, with each letter changed at most once.</remarks>
    private static int Distance(string word, string other)
    {
        if (other.Length > Longest)
        {
            return int.MaxValue;
        }

        var cost = new int[word.Length + 1, other.Length + 1];
        for (var i = 0; i <= word.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(word, other, cost, i, j);
            }
        }

        return cost[word.Length, other.Length];
    }

    private static int Cheapest(string word, string other, int[,] cost, int i, int j)
    {
        var replaced = cost[i - 1, j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1);
        var cheapest = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1];
        return swapped ? Math.Min(cheapest, cost[i - 2, j - 2] + 1) : cheapest;
    }
}
