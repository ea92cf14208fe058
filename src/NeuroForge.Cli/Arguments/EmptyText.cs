using System.CommandLine.Parsing;

namespace NeuroForge.Cli.Arguments;

/// <summary>Nothing between two quotes, which names neither a file nor a mechanism.</summary>
internal static class EmptyText
{
    /// <summary>Refuses it where something is to be named.</summary>
    internal static void Refuse(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError("a name must not be empty");
        }
    }
}
