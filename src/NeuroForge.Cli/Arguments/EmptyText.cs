using System.CommandLine.Parsing;

namespace NeuroForge.Cli.Arguments;

/// <summary>An empty text, which is not valid as the name of a file or mechanism.</summary>
internal static class EmptyText
{
    /// <summary>Refuses an empty text as a name.</summary>
    internal static void Refuse(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError("a name must not be empty");
        }
    }
}
