using System.Globalization;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>The seeds of a sweep.</summary>
public static class SweptSeeds
{
    /// <summary>Reads seeds: a list such as <c>1,2,5</c>, a range that includes both ends such as <c>1..10</c>, or several of either.</summary>
    /// <exception cref="FormatException">The text has another format.</exception>
    public static IReadOnlyList<ulong> Parse(string text) => SweptValues.Distinct(text, SweptValues.Items(text).SelectMany(Expanded));

    private static IEnumerable<ulong> Expanded(string item)
    {
        if (SweptValues.Ends(item) is not var (first, last))
        {
            return [Seed(item)];
        }

        var (from, to) = (Seed(first), Seed(last));
        return from <= to ? Range(from, to) : throw new FormatException($"the seeds \"{item}\" are in descending order: write {to}..{from}");
    }

    private static IEnumerable<ulong> Range(ulong from, ulong to)
    {
        for (var seed = from; ; seed++)
        {
            yield return seed;
            if (seed == to)
            {
                yield break;
            }
        }
    }

    private static ulong Seed(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : throw new FormatException($"seeds are whole numbers from 0 to {ulong.MaxValue}, such as 1..10 or 1,2,5, but got \"{text}\"");
}
