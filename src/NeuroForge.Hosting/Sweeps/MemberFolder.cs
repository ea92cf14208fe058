using NeuroForge.Hosting.Output;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>The folder of a member: the results of an earlier sweep in it, and if they belong to this member.</summary>
/// <param name="directory">The path.</param>
/// <param name="member">The member.</param>
/// <param name="text">The description as it was written.</param>
internal sealed class MemberFolder(string directory, CheckedMember member, string text)
{
    /// <summary>The summary of a run in the folder that has ended or was stopped; null if there is none.</summary>
    internal RunSummary? Summary { get; private set; }

    /// <summary>True if a run in the folder has completed.</summary>
    internal bool IsCompleted => Summary is { Outcome: RunOutcome.Completed };

    /// <summary>True if there is a snapshot from which the run can be resumed.</summary>
    internal bool IsResumable { get; private set; }

    /// <summary>The reason why the contents do not belong to this member; null if they do, or if the folder is empty.</summary>
    internal string? Difference { get; private set; }

    /// <summary>Reads the folder.</summary>
    /// <param name="warn">Receives messages about damaged files that are skipped.</param>
    /// <exception cref="IOException">The contents cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The contents may not be read.</exception>
    internal MemberFolder Look(Action<string> warn)
    {
        Summary = ReadSummary(warn);
        if (Summary is { } summary)
        {
            Difference = Compare(summary.WasChanged, summary.DescriptionHash, summary.Plugins);
        }

        if (!IsCompleted && Difference is null && new SnapshotFolder(directory).FindNewest(warn) is { Manifest: var manifest })
        {
            Difference = Compare(
                manifest.Departures is { AreOfHost: true }, manifest.DescriptionHash, manifest.Plugins.Select(p => (p.Id, p.Version.ToString())));
            IsResumable = true;
        }

        return this;
    }

    private RunSummary? ReadSummary(Action<string> warn)
    {
        try
        {
            return RunSummary.Read(directory);
        }
        catch (InvalidDataException foreign)
        {
            warn($"{foreign.Message}; {member.Member.Name} is run again");
            return null;
        }
    }

    private string? Compare(bool wasChanged, string hash, IEnumerable<(string Id, string Version)> plugins)
    {
        var now = member.Plugins.ToDictionary(p => p.Id, p => p.Version.ToString(), StringComparer.Ordinal);
        var changed = plugins.Where(then => now.TryGetValue(then.Id, out var version) && version != then.Version).ToList();
        return hash != member.Hash ? $"{directory} was run with another description{FirstDifference()}"
            : wasChanged ? $"{directory} has results of a network that was changed while it ran"
            : changed.Count > 0 ? $"{directory} was run with "
                + $"{string.Join(", ", changed.Select(then => $"{then.Id} {then.Version}, but here it is {now[then.Id]}"))}"
            : null;
    }

    /// <summary>The first difference between the description in the folder and this one.</summary>
    private string FirstDifference()
    {
        var kept = Path.Combine(directory, ResultsFolder.DescriptionName);
        string[] then = File.Exists(kept) ? File.ReadAllLines(kept) : [];
        var now = text.ReplaceLineEndings("\n").Split('\n');
        var line = then.Zip(now).TakeWhile(lines => lines.First == lines.Second).Count();
        return line < Math.Min(then.Length, now.Length) ? FormattableString.Invariant($"; the first difference is in line {line + 1}") : "";
    }
}
