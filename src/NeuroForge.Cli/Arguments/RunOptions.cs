using System.CommandLine;
using System.CommandLine.Parsing;
using NeuroForge.Cli.Structured;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Cli.Arguments;

/// <summary>The options of every command that runs a simulation.</summary>
internal sealed class RunOptions
{
    private readonly Option<int> _threads = CountOption.Create("--threads", "The greatest number of threads; the results do not depend on it.");

    private readonly Option<string?> _until = new("--until")
    {
        Description = "Stops at this simulated time, such as \"100 s\", or where this phase of the protocol begins, with a snapshot to resume from.",
        HelpName = "time or phase",
    };

    private readonly Option<SnapshotTimes?> _checkpoint = CheckpointOption.Create();

    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress and no summary." };
    private readonly Option<bool> _json = JsonOption.Create("run.json at the end");
    private readonly Option<bool> _noReport = new("--no-report") { Description = "Does not write report.html." };

    private readonly Option<bool> _profile = new("--profile") { Description = "Prints the computing time by stimulus, population and projection." };

    private readonly Option<IReadOnlyList<StreamRequest>> _stream = new("--stream")
    {
        Description = "Prints spikes or samples as lines of JSON while the run computes, and nothing else, such as spikes:E,I, v_m:E:1ms or "
            + "firing_rate:E:100ms:mean; may be repeated.",
        HelpName = "data",
        DefaultValueFactory = _ => [],
        CustomParser = Parse,
    };

    private readonly Option<TracedNeuron?> _trace = TraceOption.Create();

    /// <summary>The options on what a run leaves and prints when it is done.</summary>
    internal IEnumerable<Option> OnResults => [_checkpoint, _json, _noReport, _profile, _stream, _trace];

    internal RunOptions(Command command)
    {
        _until.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !IsPhase(text))
            {
                TimeArgument.Parse(result, text);
            }
        });
        command.Validators.Add(result =>
        {
            foreach (var other in new Option[] { _profile, _trace })
            {
                if (result.GetResult(_stream) is { Implicit: false } && result.GetResult(other) is { Implicit: false })
                {
                    result.AddError($"{_stream.Name} prints nothing but its data: leave out {other.Name}");
                }
            }
        });
        foreach (var option in new Option[] { _threads, _until, _checkpoint, _quiet, _json, _noReport, _profile, _stream, _trace })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(_trace) is not null && result.GetValue(_json))
            {
                result.AddError("--trace and --json both print to standard output: leave out one");
            }
        });
    }

    /// <summary>The options for the output to the user.</summary>
    internal RunOutput Output(ParseResult parsed) =>
        new(
            Quiet: parsed.GetValue(_quiet) || parsed.GetValue(_trace) is not null,
            Json: parsed.GetValue(_json),
            Report: !parsed.GetValue(_noReport),
            Profile: parsed.GetValue(_profile) && !parsed.GetValue(_json),
            Traced: parsed.GetValue(_trace),
            Messages: Messages.For(parsed))
        {
            Streams = parsed.GetValue(_stream) ?? [],
        };

    /// <summary>The options of the run.</summary>
    internal SimulationOptions Read(ParseResult parsed) => new()
    {
        Threads = parsed.GetValue(_threads),
        Until = parsed.GetValue(_until) is { } time && !IsPhase(time) ? TimeArgument.Read(time) : null,
        UntilPhase = parsed.GetValue(_until) is { } phase && IsPhase(phase) ? phase : null,
        Snapshots = parsed.GetValue(_checkpoint) ?? SnapshotTimes.NowAndThen,
        Warn = Messages.For(parsed).Warn,
    };

    private static List<StreamRequest> Parse(ArgumentResult result)
    {
        var requests = new List<StreamRequest>();
        foreach (var token in result.Tokens)
        {
            try
            {
                requests.Add(StreamRequest.Parse(token.Value));
            }
            catch (FormatException misunderstood)
            {
                result.AddError($"--stream {misunderstood.Message}");
            }
        }

        return requests;
    }

    /// <summary>True if a text is the name of a phase and not a time.</summary>
    private static bool IsPhase(string text) => text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_');
}
