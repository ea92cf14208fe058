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
        argument.Validators.Add(result => RefuseOptions(result, input: ""));
        argument.Validators.Add(EmptyText.Refuse);
        return argument;
    }

    /// <summary>Creates the argument, which may also be the name of standard input.</summary>
    internal static Argument<string> CreateOrInput(string name, string input, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => RefuseOptions(result, input));
        argument.Validators.Add(EmptyText.Refuse);
        return argument;
    }

    private static void RefuseOptions(ArgumentResult result, string input)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && token.Value != input))
        {
            result.AddError($"there is no option {token.Value}");
        }
    }
}
