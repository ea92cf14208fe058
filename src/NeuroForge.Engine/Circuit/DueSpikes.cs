using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Synapses.Actions;

namespace NeuroForge.Engine.Circuit;

/// <summary>Delivers the spikes that are due at a shard's neurons.</summary>
internal static class DueSpikes
{
    /// <summary>Delivers everything that is due in a slice.</summary>
    /// <returns>The inputs of the slice.</returns>
    /// <exception cref="MechanismException">A rule failed at a spike, whose time the exception has.</exception>
    internal static InputRing Deliver<TClock>(Shard shard, DueSegments due, in Slice slice, ref TClock clock)
        where TClock : struct, IPhaseClock<TClock>
    {
        try
        {
            due.Deliver(slice, ref clock);
            return due.Present;
        }
        catch (Exception failure) when (due.Current(slice.Step) is var (action, emitted)
            && shard.Incoming.First(p => p.Projection.Number == action.Projection) is var projection
            && Blame.IsOn(projection.Projection.Plan.Rule, failure))
        {
            throw Shard.Failure(projection, emitted, failure);
        }
    }
}
