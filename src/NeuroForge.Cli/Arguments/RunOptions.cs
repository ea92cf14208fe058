using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NeuroForge.Hosting;

namespace NeuroForge.Cli;

/// <summary>The options of every command that runs a simulation.</summary>
internal sealed class RunOptions
{
    private const int MostThreads = 1024;

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads at most; the results are the same for any number.",
        HelpName = "number",
        DefaultValueFactory = _ => 1,
        CustomParser = ParseThreads,
    };

    private readonly Option<double?> _until = new("--until")
    {
        Description = "Stops at this simulated time, such as \"100 s\", with a snapshot to resume from.",
        HelpName = "time",
        CustomParser = result => TimeArgument.Parse(result, result.Tokens[0].Value),
    };

    private readonly Option<SnapshotTimes> _checkpoint = new("--checkpoint")
    {
        Description = "Takes a snapshot each time so much has been simulated, as in every=10s, or never; about once a minute of work where left out.",
        HelpName = "every=time|never",
        DefaultValueFactory = _ => SnapshotTimes.NowAndThen,
        CustomParser = ParseCheckpoint,
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress and no summary." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints run.json when done, and nothing else." };
    private readonly Option<bool> _noReport = new("--no-report") { Description = "Leaves out report.html." };

    private readonly Option<bool> _profile = new("--profile") { Description = "Prints where the time went, by stimulus, population and projection." };

    internal RunOptions(Command command)
    {
        foreach (var option in new Option[] { _threads, _until, _checkpoint, _quiet, _json, _noReport, _profile })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the options say about what the user is told.</summary>
    internal RunOutput Output(ParseResult parsed) =>
        new(
            Quiet: parsed.GetValue(_quiet) || parsed.GetValue(_json),
            Json: parsed.GetValue(_json),
            Report: !parsed.GetValue(_noReport),
            Profile: parsed.GetValue(_profile) && !parsed.GetValue(_json));

    /// <summary>What the options say about how to run.</summary>
    internal SimulationOptions Read(ParseResult parsed) => new()
    {
        Threads = parsed.GetValue(_threads),
        Until = parsed.GetValue(_until),
        Snapshots = parsed.GetValue(_checkpoint)!,
        Warn = warning => Console.Error.WriteLine("warning: " + warning),
    };

    private static int ParseThreads(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostThreads)
        {
            result.AddError($"--threads takes a whole number from 1 to {MostThreads}, but got \"{result.Tokens[0].Value}\"");
        }

        return count;
    }

    private static SnapshotTimes? ParseCheckpoint(ArgumentResult result)
    {
        const string Every = "every=";
        var text = result.Tokens[0].Value;
        if (text == "never")
        {
            return SnapshotTimes.Never;
        }

        if (!text.StartsWith(Every, StringComparison.Ordinal))
        {
            result.AddError($"--checkpoint takes every=<simulated time>, as in every=10s, or never, but got \"{text}\"");
            return null;
        }

        return TimeArgument.Parse(result, text[Every.Length..]) is { } interval ? SnapshotTimes.Every(interval) : null;
    }
}
