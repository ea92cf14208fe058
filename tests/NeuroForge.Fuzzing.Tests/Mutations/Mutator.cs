using System.Text;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>Makes a mutated description out of a seed: one to three changes of a description from the corpus.</summary>
/// <param name="corpus">The descriptions to begin with.</param>
/// <param name="words">Words that mean something.</param>
/// <param name="mechanisms">Changes mechanisms.</param>
internal sealed class Mutator(IReadOnlyList<string> corpus, IReadOnlyList<string> words, MechanismMutation mechanisms)
{
    private const int MostChanges = 3;

    /// <summary>The mutated description, in bytes since some are not text.</summary>
    internal byte[] Mutate(int seed)
    {
        var random = new Random(seed);
        var text = corpus[random.Next(corpus.Count)];
        for (var changes = 1 + random.Next(MostChanges); changes > 0; changes--)
        {
            text = random.Next(12) == 0 ? TextMutation.Change(text, random) : Structure(text, random);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(25) == 0 ? TextMutation.Flip(bytes, random) : bytes;
    }

    private string Structure(string text, Random random)
    {
        try
        {
            return random.Next(3) == 0 ? TreeMutation.Change(text, words, random) : TreeMutation.Change(text, mechanisms, random);
        }
        catch (Exception broken) when (broken is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            // An earlier change of the text left no tree to change.
            return TextMutation.Change(text, random);
        }
    }
}
