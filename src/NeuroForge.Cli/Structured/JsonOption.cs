using System.CommandLine;

namespace NeuroForge.Cli.Structured;

/// <summary>The option <c>--json</c>: the result as one JSON document on standard output, everything else as lines of JSON on standard error.</summary>
internal static class JsonOption
{
    private const string Name = "--json";

    /// <summary>Creates the option.</summary>
    /// <param name="document">The document that it prints.</param>
    internal static Option<bool> Create(string document) =>
        new(Name) { Description = $"Prints {document} as JSON; warnings and errors are lines of JSON on standard error." };

    /// <summary>True if the option is on the command line, also if the command line has mistakes.</summary>
    internal static bool IsGiven(ParseResult parsed) => parsed.Tokens.Any(token => token.Value == Name);
}
