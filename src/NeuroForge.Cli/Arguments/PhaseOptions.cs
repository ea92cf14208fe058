using System.CommandLine;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Arguments;

/// <summary>The options of <c>run</c> that run a phase of an earlier run again.</summary>
internal sealed class PhaseOptions
{
    private readonly Option<string?> _from = new("--from")
    {
        Description = "The folder of an earlier run, whose description is run again from the beginning of a phase on, with other values of --set.",
        HelpName = "run",
    };

    private readonly Option<string?> _phase = new("--phase") { Description = "The phase with which a run --from an earlier one begins.", HelpName = "name" };

    internal PhaseOptions(Command command, ModelArguments model)
    {
        _from.Validators.Add(EmptyText.Refuse);
        _phase.Validators.Add(EmptyText.Refuse);
        command.Options.Add(_from);
        command.Options.Add(_phase);
        command.Validators.Add(result =>
        {
            var (from, phase) = (result.GetResult(_from) is not null, result.GetResult(_phase) is not null);
            if (from != phase)
            {
                result.AddError("--from and --phase go together: --from runs/model --phase name");
            }
            else if (from == model.HasFile(result))
            {
                result.AddError(from ? "a run --from an earlier one uses its description: omit the model" : "a description is missing");
            }
        });
    }

    /// <summary>True if an earlier run is given.</summary>
    internal bool IsGiven(ParseResult parsed) => parsed.GetValue(_from) is not null;

    /// <summary>The folder for results if none is given.</summary>
    internal string DefaultFolder(ParseResult parsed) =>
        $"{parsed.GetRequiredValue(_from)!.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)}-{parsed.GetRequiredValue(_phase)}";

    /// <summary>Builds the network as it was when the phase began.</summary>
    internal Simulation Open(ParseResult parsed, ModelOptions model, SimulationOptions options) => Simulation.FromPhase(
        parsed.GetRequiredValue(_from)!, parsed.GetRequiredValue(_phase)!, model.Overrides, options, model.PluginDirectories);
}
