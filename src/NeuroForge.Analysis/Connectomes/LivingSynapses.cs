using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Connectomes;

/// <summary>The synapses that exist at a point of a log of births and deaths.</summary>
internal sealed class LivingSynapses(RunRecording recording, IReadOnlyList<RunProjection> projections)
{
    private readonly Dictionary<(int Projection, long Number), Synapse> _alive = [];

    /// <summary>Applies the next event.</summary>
    /// <exception cref="UnreadableRunException">The event is impossible.</exception>
    internal void Take(in SynapseEvent change)
    {
        var key = (change.Group, change.Synapse);
        if (!change.Born)
        {
            Require(_alive.Remove(key), change, "dies but does not exist");
            return;
        }

        var projection = projections[change.Group];
        Require(change.Source < projection.Sources && change.Target < projection.Targets, change, "connects neurons that the projection does not have");
        var born = new Synapse(change.Group, change.Synapse, change.Source, change.Target, change.Weight, change.Delay, change.Time);
        Require(_alive.TryAdd(key, born), change, "is born a second time");
    }

    /// <summary>The synapses by projection, then source, then birth.</summary>
    internal Synapse[] InOrder() => [.. _alive.Values.OrderBy(s => s.Projection).ThenBy(s => s.Source).ThenBy(s => s.Number)];

    private void Require(bool condition, in SynapseEvent change, string otherwise)
    {
        if (!condition)
        {
            throw new UnreadableRunException(
                $"recording {recording.Name}", FormattableString.Invariant(
                    $"synapse {change.Synapse} of {recording.Groups[change.Group].Name} {otherwise} at {change.Time} ms"));
        }
    }
}
