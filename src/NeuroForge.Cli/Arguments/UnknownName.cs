using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Arguments;

/// <summary>A name on the command line that a network does not have.</summary>
internal static class UnknownName
{
    /// <summary>The refusal, with the nearest known name or all of them.</summary>
    /// <param name="argument">The argument with the name.</param>
    /// <param name="kind">The kind of thing that was sought.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The names that the network has.</param>
    internal static UsageException Refusal(string argument, string kind, string name, IReadOnlyList<string> known)
    {
        var meant = Spelling.Nearest(name, known) is { } near ? $"did you mean \"{near}\"?" : $"expected one of: {string.Join(", ", known)}";
        return new($"{argument}: there is no {kind} \"{name}\" - {meant}");
    }
}
