using System.CommandLine;
using System.CommandLine.Parsing;

namespace NeuroForge.Cli.Arguments;

/// <summary>An argument without a name of its own, such as a file, with a check that it is not a mistyped option.</summary>
internal static class NameArgument
{
    /// <summary>Creates the argument.</summary>
    internal static Argument<string> Create(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(RefuseOption);
        argument.Validators.Add(EmptyText.Refuse);
        return argument;
    }

    private static void RefuseOption(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-'))
            {
                result.AddError($"there is no option {token.Value}");
            }
        }
    }
}
