using System.CommandLine;
using NeuroForge.Cli.Arguments;

namespace NeuroForge.Cli.Watching;

/// <summary><c>run --watch</c>.</summary>
internal sealed class WatchOption
{
    private const string Name = "--watch";

    private readonly ModelArguments _model;

    private readonly Option<bool> _option = new(Name)
    {
        Description = "Builds the project of each plugin directory and runs the description, again after every change of a source or the description.",
    };

    internal WatchOption(Command command, ModelArguments model)
    {
        _model = model;
        command.Options.Add(_option);
    }

    /// <summary>True if it is given.</summary>
    internal bool IsGiven(ParseResult parsed) => parsed.GetValue(_option);

    /// <summary>Runs the same command line without it, again and again; a run that was stopped by a change is discarded.</summary>
    /// <returns>The exit code.</returns>
    internal int Loop(ParseResult parsed)
    {
        var sources = WatchedSources.Of(_model.File(parsed), parsed.GetValue(_model.PluginsOption) ?? []);
        return new WatchLoop(
            sources, [.. Environment.GetCommandLineArgs().Skip(1).Where(argument => argument is not (Name or ResultsOptions.Anew)), ResultsOptions.Anew])
            .Run();
    }
}
