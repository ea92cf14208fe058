using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>
/// Checks that a run resumed from a snapshot ends in the same state as a run without interruption, and that a recorder that can continue writes the same files.
/// </summary>
/// <remarks>A recorder that does not implement <see cref="IResumableRecorder"/> is not checked.</remarks>
public sealed class ResumeCheck() : ConformanceCheck("a run can be resumed from a snapshot")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(Trial.Running)
           let finding = Trial.Attempt(mechanism, () => CompareStates(plugin, mechanism))
           where finding is not null
           select finding,
        .. from recorder in plugin.Of(MechanismKind.Recorder)
           where recorder.Implements(typeof(IResumableRecorder))
           let finding = Trial.Attempt(recorder, () => CompareFiles(plugin, recorder))
           where finding is not null
           select finding,
    ];

    private static Finding? CompareStates(TestedPlugin plugin, Mechanism mechanism)
    {
        foreach (var plan in Trial.IsRepeatable(plugin, mechanism) ? Trial.Plans(plugin, mechanism) : [])
        {
            using var resumed = new NetworkSimulator(plan, new(), SnapshotOf(plan, new()));
            resumed.RunTo(plan.Steps);
            if (resumed.StateHash() != Trial.HashOf(plan, new()))
            {
                return Finding.On(
                    mechanism,
                    "a run resumed from a snapshot ends in another state than one without interruption",
                    "keep in fields only values that follow from parameters; values that change from call to call must be states, which the host saves, or "
                        + "follow "
                        + "from the time and the streams that it gives");
            }
        }

        return null;
    }

    private static Finding? CompareFiles(TestedPlugin plugin, Mechanism recorder)
    {
        if (RecorderNetworks.Plan(plugin, recorder) is not { } plan)
        {
            return null;
        }

        using var whole = new TemporaryFolder();
        using var cut = new TemporaryFolder();
        Complete(plan, whole, null);
        Complete(plan, cut, SnapshotOf(plan, new() { Directory = cut.Path }));
        return FirstDifference(whole.Path, cut.Path) is { } file
            ? Finding.On(
                recorder,
                $"a resumed run writes another {file} than one without interruption",
                "in Save, flush and return the length of the file; in Resume, cut the file at that length and continue")
            : null;
    }

    /// <summary>The snapshot at half of a run that was continued for a while and then cancelled.</summary>
    private static Snapshot SnapshotOf(NetworkPlan plan, EngineOptions options)
    {
        Snapshot? snapshot = null;
        using var simulator = new NetworkSimulator(plan, options);
        simulator.RunTo(plan.Steps / 2);
        simulator.Save(taken => snapshot = taken);
        simulator.RunTo(plan.Steps * 3 / 4);
        simulator.End(RunOutcome.Cancelled);
        return snapshot ?? throw new InvalidOperationException("no snapshot was taken");
    }

    private static void Complete(NetworkPlan plan, TemporaryFolder folder, Snapshot? snapshot)
    {
        using var simulator = new NetworkSimulator(plan, new() { Directory = folder.Path }, snapshot);
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
    }

    private static string? FirstDifference(string whole, string cut) => Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(whole, file))
        .Order(StringComparer.Ordinal)
        .FirstOrDefault(
            name =>
                !File.Exists(Path.Combine(cut, name))
                    || !File.ReadAllBytes(Path.Combine(whole, name)).SequenceEqual(File.ReadAllBytes(Path.Combine(cut, name))));
}
