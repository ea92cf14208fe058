using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Reference;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge help</c>: the help of a command, or the reference of the description language.</summary>
internal static class HelpCommand
{
    /// <summary>The topic that is no command.</summary>
    private const string Description = "description";

    /// <summary>Creates the command.</summary>
    /// <param name="root">The command line whose commands it explains.</param>
    internal static Command Create(RootCommand root)
    {
        var command = new Command("help", "Shows the help of a command; \"description\" prints the reference of the description language, with every key.");
        var topic = new Argument<string?>("topic") { Arity = ArgumentArity.ZeroOrOne, Description = "A command, or \"description\"." };
        var markdown = new Option<bool>("--markdown") { Description = "With \"description\", writes the reference as a page in Markdown." };
        var plugins = ModelArguments.CreatePluginsOption();
        command.Arguments.Add(topic);
        command.Options.Add(markdown);
        command.Options.Add(plugins);
        command.Validators.Add(result =>
        {
            if (result.GetValue(markdown) && result.GetValue(topic) != Description)
            {
                result.AddError($"--markdown writes the reference of the description language: neuroforge help {Description} --markdown");
            }
        });
        command.SetAction(parsed => parsed.GetValue(topic) switch
        {
            Description => Print(parsed.GetValue(plugins) ?? [], parsed.GetValue(markdown)),
            null => root.Parse("--help").Invoke(),
            var name when root.Subcommands.Any(known => known.Name == name) => root.Parse([name, "--help"]).Invoke(),
            var name => Refuse(name, root, Messages.For(parsed)),
        });
        return command;
    }

    private static int Print(string[] directories, bool markdown)
    {
        var reference = ModelReference.Read(directories);
        if (markdown)
        {
            new ReferenceMarkdown(Console.Out).Write(reference);
        }
        else
        {
            PartPage.Print(reference, Console.Out);
        }

        return ExitCode.Done;
    }

    private static int Refuse(string name, RootCommand root, Messages messages)
    {
        var near = Spelling.Nearest(name, root.Subcommands.Select(known => known.Name).Append(Description));
        var meant = near is null ? "neuroforge --help lists the commands" : $"did you mean \"{near}\"?";
        messages.Fail($"there is no help for \"{name}\" - {meant}", ExitCode.Usage);
        return ExitCode.Usage;
    }
}
