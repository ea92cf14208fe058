using System.CommandLine;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Arguments;

/// <summary>The options of <c>run</c> on where its results go, and what may be there already.</summary>
internal sealed class ResultsOptions
{
    /// <summary>What gives up a run that was stopped in the folder.</summary>
    internal const string Anew = "--anew";

    private readonly Option<string?> _output = new("--out")
    {
        Description =
            "The folder for results; runs/<model name> where left out. Results of a finished run in it are replaced, one that was stopped is left alone.",
        HelpName = "directory",
    };

    private readonly Option<bool> _anew = new(Anew) { Description = "Begins anew also where the folder holds a run that was stopped and could go on." };

    /// <summary>The options.</summary>
    internal IEnumerable<Option> All => [_output, _anew];

    internal ResultsOptions(Command command)
    {
        _output.Validators.Add(EmptyText.Refuse);
        command.Options.Add(_output);
        command.Options.Add(_anew);
    }

    /// <summary>How to run a model, with what the options say about its results.</summary>
    internal SimulationOptions Add(SimulationOptions options, ParseResult parsed, Model model) => options with
    {
        OutputDirectory = parsed.GetValue(_output) ?? Path.Combine("runs", model.Name),
        Anew = parsed.GetValue(_anew),
    };
}
