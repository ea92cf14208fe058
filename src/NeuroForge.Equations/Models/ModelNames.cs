using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>Checks the names that a model declares.</summary>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class ModelNames(Mistakes mistakes)
{
    /// <summary>The name of the weight of a spike that arrives.</summary>
    internal const string Weight = "weight";

    /// <summary>The name of the time of the last spike for which the states of a synapse were computed.</summary>
    internal const string LastEvent = "last_event";

    /// <summary>The greatest length of a name.</summary>
    private const int Longest = 60;

    private static readonly string[] Reserved = [Weight, "t", "dt", "and", "or", "not", "refractory"];

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);

    /// <summary>True if the model declares a name.</summary>
    internal bool Has(string name) => _declared.ContainsKey(name);

    /// <summary>Reports a model's name that is not valid: it has lower-case letters, digits and underscores.</summary>
    internal static void CheckModel(SourceText name, Mistakes mistakes)
    {
        if (!IsOfModel(name.Text))
        {
            mistakes.Add(MistakeKind.Meaning, name, 0, "the name of a model has lower-case letters, digits and underscores, and begins with a letter");
        }
    }

    private static bool IsOfModel(string name) =>
        name.Length is > 0 and <= Longest && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>Declares a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="what">The thing that it names.</param>
    /// <returns>True if it can be used.</returns>
    internal bool Declare(SourceText name, string what)
    {
        var text = name.Text;
        var problem = !IsName(text) ? $"\"{Shortened(text)}\" is not a valid name"
            : Reserved.Contains(text) ? $"\"{text}\" has a meaning of its own in equations"
            : Functions.Names.Contains(text) ? $"\"{text}\" is a function"
            : _declared.TryGetValue(text, out var taken) ? $"\"{text}\" is already the name of a {taken}"
            : null;
        if (problem is null)
        {
            _declared.Add(text, what);
            return true;
        }

        mistakes.Add(
            MistakeKind.Meaning,
            name,
            0,
            problem,
            $"the name of a {what} has letters, digits and underscores, begins with a letter, and is at most {Longest} characters long");
        return false;
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= Longest && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..Longest] + "...";
}
