using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Running;

/// <summary>Takes a snapshot of the network at the beginning of each phase. If one cannot be written, the run continues.</summary>
/// <param name="simulator">The network.</param>
/// <param name="model">The model.</param>
/// <param name="folder">The folder for them; null to take none.</param>
/// <param name="warn">Receives a message about a snapshot that could not be written.</param>
internal sealed class PhaseSnapshots(NetworkSimulator simulator, Model model, PhaseFolder? folder, Action<string> warn)
{
    private readonly IReadOnlyList<PhasePlan> _phases = folder is null ? [] : [.. model.Plan.Phases.Where(phase => phase.First > 0)];

    /// <summary>The first step after the given one at which a phase begins.</summary>
    internal long NextAfter(long step) => _phases.Where(phase => phase.First > step).Select(phase => phase.First).DefaultIfEmpty(long.MaxValue).Min();

    /// <summary>Takes a snapshot if a phase begins now.</summary>
    /// <returns>True if one begins.</returns>
    internal bool TakeIfDue()
    {
        if (_phases.FirstOrDefault(phase => phase.First == simulator.Step) is not { } begins)
        {
            return false;
        }

        simulator.SaveNetwork(snapshot => Write(begins.Name, snapshot));
        return true;
    }

    private void Write(string phase, Snapshot snapshot)
    {
        try
        {
            folder!.Write(phase, SnapshotManifest.Of(model, simulator.Time), snapshot);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            warn($"no snapshot of the phase \"{phase}\" could be written, the run continues without it: {failure.Message}");
        }
    }
}
