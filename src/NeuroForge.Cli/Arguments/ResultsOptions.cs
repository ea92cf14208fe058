using System.CommandLine;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Arguments;

/// <summary>The options of <c>run</c> for its results and the folder they go to.</summary>
internal sealed class ResultsOptions
{
    /// <summary>The option that discards a run that was stopped in the folder.</summary>
    internal const string Anew = "--anew";

    private readonly Option<string?> _output = new("--out")
    {
        Description =
            "The folder for results; by default runs/<model name>. Results of a finished run in it are replaced; a stopped run in it is kept.",
        HelpName = "directory",
    };

    private readonly Option<bool> _anew = new(Anew) { Description = "Discards a stopped run in the folder that could be resumed." };

    /// <summary>The options.</summary>
    internal IEnumerable<Option> All => [_output, _anew];

    internal ResultsOptions(Command command)
    {
        _output.Validators.Add(EmptyText.Refuse);
        command.Options.Add(_output);
        command.Options.Add(_anew);
    }

    /// <summary>Adds the options for results to those of a run.</summary>
    internal SimulationOptions Add(SimulationOptions options, ParseResult parsed, Model model) => Add(options, parsed, Path.Combine("runs", model.Name));

    /// <summary>Adds the options for results to those of a run.</summary>
    internal SimulationOptions Add(SimulationOptions options, ParseResult parsed, string directory) => options with
    {
        OutputDirectory = parsed.GetValue(_output) ?? directory,
        Anew = parsed.GetValue(_anew),
    };
}
