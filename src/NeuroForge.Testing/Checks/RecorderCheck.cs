using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>
/// Checks that the files of a recorder after a cancelled run are complete: not less than after a run that ended regularly at the same time, and all closed.
/// </summary>
public sealed class RecorderCheck() : ConformanceCheck("recorders survive a cancelled run")
{
    /// <summary>Bytes that a recorder may write about the outcome of the run.</summary>
    private const int Remark = 64;

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from recorder in plugin.Of(MechanismKind.Recorder)
           from finding in Compare(plugin, recorder)
           select finding,
    ];

    private static IEnumerable<Finding> Compare(TestedPlugin plugin, Mechanism recorder)
    {
        using var completed = new TemporaryFolder();
        using var cancelled = new TemporaryFolder();
        return Trial.Attempt(recorder, () => RecordTwice(plugin, recorder, completed.Path, cancelled.Path)) is { } failure
            ? [failure]
            : [.. Compare(recorder, completed.Path, cancelled.Path)];
    }

    private static Finding? RecordTwice(TestedPlugin plugin, Mechanism recorder, string completed, string cancelled)
    {
        if (RecorderNetworks.Plan(plugin, recorder) is { } plan)
        {
            Record(plan, completed, RunOutcome.Completed);
            Record(plan, cancelled, RunOutcome.Cancelled);
        }

        return null;
    }

    private static void Record(NetworkPlan plan, string folder, RunOutcome outcome)
    {
        using var simulator = new NetworkSimulator(plan, new() { Directory = folder });
        simulator.RunTo(plan.Steps / 2);
        simulator.End(outcome);
    }

    private static IEnumerable<Finding> Compare(Mechanism recorder, string completed, string cancelled)
    {
        foreach (var file in Directory.EnumerateFiles(completed, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(completed, file);
            var other = new FileInfo(Path.Combine(cancelled, name));
            var length = new FileInfo(file).Length;
            if (!other.Exists)
            {
                yield return Finding.On(
                    recorder, $"a cancelled run writes no {name}, but a completed one does", "write in every call and finish in End, for every outcome");
            }
            else if (other.Length < length - Remark)
            {
                yield return Finding.On(
                    recorder,
                    $"a cancelled run writes {other.Length} bytes of {name}, one that ends regularly at the same time {length}",
                    "flush and close in End for every outcome, since everything up to then has been recorded");
            }
            else if (IsOpen(other.FullName))
            {
                yield return Finding.On(recorder, $"{name} is still open after End", "dispose of the file in End");
            }
        }
    }

    private static bool IsOpen(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
