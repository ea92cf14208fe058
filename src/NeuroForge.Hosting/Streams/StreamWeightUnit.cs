using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Streams;

/// <summary>In which units the projections of a network have their weights.</summary>
internal static class StreamWeightUnit
{
    /// <summary>Requires that one range of weights has a meaning for several projections. Names of none are for others to refuse.</summary>
    /// <param name="network">The network.</param>
    /// <param name="projections">The names of the projections.</param>
    /// <exception cref="ArgumentException">The weights of two have different units.</exception>
    internal static void RequireOne(NetworkPlan network, IReadOnlyList<string> projections)
    {
        var named = network.Projections.Where(p => projections.Contains(p.Name)).ToList();
        if (named.Find(p => !network.WeightUnitOf(p).IsSameAs(network.WeightUnitOf(named[0]))) is { } other)
        {
            throw new ArgumentException(
                $"the weights of projection \"{other.Name}\" are in {network.WeightUnitOf(other)}, those of \"{named[0].Name}\" in "
                    + $"{network.WeightUnitOf(named[0])}: ask for a stream of each",
                nameof(projections));
        }
    }
}
