using System.CommandLine;
using System.CommandLine.Parsing;
using NeuroForge.Cli.Structured;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Cli.Arguments;

/// <summary>The arguments of <c>neuroforge sweep</c>.</summary>
internal sealed class SweepArguments
{
    private readonly Argument<string> _file = NameArgument.Create("model", "The description, a JSON file.");

    private readonly Option<string[]> _set = new("--set")
    {
        Description =
            "Values of a named parameter: a list such as tau=10ms,20ms, or a range of equal steps such as eps_e=0.03..0.07:5; may be repeated.",
        HelpName = "name=values",
    };

    private readonly Option<IReadOnlyList<ulong>> _seeds = new("--seeds")
    {
        Description = "The seeds, such as 1..10 or 1,2,5; by default that of the description.",
        HelpName = "seeds",
        DefaultValueFactory = _ => [],
        CustomParser = result => Understood(result, "--seeds", result.Tokens[0].Value, SweptSeeds.Parse) ?? [],
    };

    private readonly Option<SweepPart?> _part = new("--part")
    {
        Description = "Runs one of several parts, such as 3/40; with slurm, that of this job in a job array. Parts may run at once and share a folder.",
        HelpName = "i/n|slurm",
        CustomParser = result => Understood(result, "--part", result.Tokens[0].Value, text => text == "slurm" ? SlurmArray.Part() : SweepPart.Parse(text)),
    };

    private readonly Option<bool> _collect = new("--collect")
    {
        Description = "Writes the table of what the folder contains and runs nothing, such as after all parts.",
    };

    private readonly Option<string?> _slurm = new("--slurm")
    {
        Description = "Writes a script for a job array of Slurm that runs the sweep in parts, and runs nothing.",
        HelpName = "file",
    };

    private readonly Option<int> _parts = CountOption.Create("--parts", "The number of parts, for --slurm.");

    private readonly Option<string?> _output =
        new("--out") { Description = "The folder for results; by default sweeps/<model name>.", HelpName = "directory" };
    private readonly Option<int> _jobs = CountOption.Create("--jobs", "The number of members that run at once; the results do not depend on it.");
    private readonly Option<int> _threads = CountOption.Create(
        "--threads", "The greatest number of threads of each member; the results do not depend on it.");
    private readonly Option<SnapshotTimes?> _checkpoint = CheckpointOption.Create();
    private readonly Option<bool> _anew = new(ResultsOptions.Anew) { Description = "Runs every member again, also if the folder has its results." };
    private readonly Option<string[]> _plugins = ModelArguments.CreatePluginsOption();

    private readonly Option<string[]> _files = ModelArguments.CreateFilesOption();
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress and no summary." };
    private readonly Option<bool> _json = JsonOption.Create("the results of all members at the end");

    internal SweepArguments(Command command)
    {
        _set.Validators.Add(RequireParameters);
        _output.Validators.Add(EmptyText.Refuse);
        _slurm.Validators.Add(EmptyText.Refuse);
        command.Validators.Add(RefuseContradictions);
        command.Arguments.Add(_file);
        Option[] options = [_set, _seeds, _part, _collect, _slurm, _parts, _output, _jobs, _threads, _checkpoint, _anew, _plugins, _files, _quiet, _json];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The description's file.</summary>
    internal string File(ParseResult parsed) => parsed.GetRequiredValue(_file);

    /// <summary>The options for reading the description.</summary>
    internal ModelOptions Model(ParseResult parsed) => new()
    {
        PluginDirectories = parsed.GetValue(_plugins) ?? [],
        FileDirectories = parsed.GetValue(_files) ?? [],
    };

    /// <summary>True to write the table and run nothing.</summary>
    internal bool Collect(ParseResult parsed) => parsed.GetValue(_collect);

    /// <summary>The file for a script of Slurm; null for none.</summary>
    internal string? Script(ParseResult parsed) => parsed.GetValue(_slurm);

    /// <summary>The number of parts in the script.</summary>
    internal int Parts(ParseResult parsed) => parsed.GetValue(_parts);

    /// <summary>The arguments of the command without those for the script.</summary>
    internal IReadOnlyList<string> WithoutScript(ParseResult parsed)
    {
        var kept = new List<string>();
        for (var i = 0; i < parsed.Tokens.Count; i++)
        {
            if (parsed.Tokens[i].Value == _slurm.Name || parsed.Tokens[i].Value == _parts.Name)
            {
                i++;
                continue;
            }

            kept.Add(parsed.Tokens[i].Value);
        }

        return kept;
    }

    /// <summary>The options for the output to the user.</summary>
    internal RunOutput Output(ParseResult parsed) =>
        new(Quiet: parsed.GetValue(_quiet), Json: parsed.GetValue(_json), Report: false, Profile: false, Traced: null, Messages: Messages.For(parsed));

    /// <summary>The parameters and options of the sweep.</summary>
    internal SweepOptions Read(ParseResult parsed) => new()
    {
        Parameters = [.. (parsed.GetValue(_set) ?? []).Select(SweptParameter.Parse)],
        Seeds = parsed.GetValue(_seeds)!,
        Part = parsed.GetValue(_part),
        Jobs = parsed.GetValue(_jobs),
        Threads = parsed.GetValue(_threads),
        OutputDirectory = parsed.GetValue(_output),
        Snapshots = parsed.GetValue(_checkpoint) ?? SnapshotTimes.NowAndThen,
        Anew = parsed.GetValue(_anew),
        Warn = Messages.For(parsed).Warn,
    };

    private void RefuseContradictions(CommandResult command)
    {
        Option[] alone = [.. new Option[] { _part, _collect, _slurm }.Where(IsGiven)];
        if (alone.Length > 1)
        {
            command.AddError($"{string.Join(" and ", alone.Select(o => o.Name))} do not go together: give one of them");
        }

        if (IsGiven(_collect) && IsGiven(_anew))
        {
            command.AddError($"{_collect.Name} keeps the old results and {_anew.Name} discards them: give one of them");
        }

        if (IsGiven(_parts) != IsGiven(_slurm))
        {
            command.AddError($"{_slurm.Name} and {_parts.Name} go together: give the file and the number of parts");
        }

        bool IsGiven(Option option) => command.GetResult(option) is { Implicit: false };
    }

    private static void RequireParameters(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            Understood(result, "--set", token.Value, SweptParameter.Parse);
        }
    }

    /// <summary>The parsed value of a text; null, with an error, if it is not valid.</summary>
    private static T? Understood<T>(SymbolResult result, string option, string text, Func<string, T> parse)
        where T : class
    {
        try
        {
            return parse(text);
        }
        catch (FormatException misunderstood)
        {
            result.AddError($"{option}: {misunderstood.Message}");
            return null;
        }
    }
}
