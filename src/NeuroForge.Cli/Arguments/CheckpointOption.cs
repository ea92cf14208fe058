using System.CommandLine;
using System.CommandLine.Parsing;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Cli.Arguments;

/// <summary>The option for the times of snapshots.</summary>
internal static class CheckpointOption
{
    private const string Every = "every=";

    /// <summary>Creates the option.</summary>
    internal static Option<SnapshotTimes?> Create() => new("--checkpoint")
    {
        Description = "Takes snapshots at equal intervals of simulated time, such as every=10s, or never; by default about once a minute of work.",
        HelpName = "every=time|never",
        CustomParser = Parse,
    };

    private static SnapshotTimes? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text == "never")
        {
            return SnapshotTimes.Never;
        }

        if (!text.StartsWith(Every, StringComparison.Ordinal))
        {
            result.AddError($"--checkpoint takes every=<simulated time>, such as every=10s, or never, but got \"{text}\"");
            return null;
        }

        return TimeArgument.Parse(result, text[Every.Length..]) is { } interval ? SnapshotTimes.Every(interval) : null;
    }
}
