using NeuroForge.Hosting;

namespace NeuroForge.Models.Tests.TopographicMap;

/// <summary>
/// The feed-forward synapses of all targets: the site with the least mean squared distance from their sources is the centre of a target's field; the root
/// of that distance is its spread, the distance of the centre from the target's own site its deviation.
/// </summary>
/// <param name="Spread">Mean spread, in distances of neighbours.</param>
/// <param name="Deviation">Mean deviation, in distances of neighbours.</param>
/// <param name="Synapses">Mean number of feed-forward synapses of a target.</param>
internal sealed record Map(double Spread, double Deviation, double Synapses)
{
    private const int Side = 16;
    private const int Neurons = Side * Side;

    /// <summary>The map of a running simulation.</summary>
    public static Map Of(Simulation simulation)
    {
        var fields = simulation.Projection("onto_map").Synapses().Where(s => s.Source < Neurons).GroupBy(s => s.Target, s => s.Source).ToList();
        var (spread, deviation) = (0.0, 0.0);
        foreach (var field in fields)
        {
            var (centre, squared) = Enumerable.Range(0, Neurons).Select(site => (site, field.Average(source => Squared(site, source)))).MinBy(c => c.Item2);
            spread += Math.Sqrt(squared) / fields.Count;
            deviation += Math.Sqrt(Squared(centre, field.Key)) / fields.Count;
        }

        return new(spread, deviation, fields.Average(field => (double)field.Count()));
    }

    private static double Squared(int one, int other)
    {
        var (x, y) = (Around((one % Side) - (other % Side)), Around((one / Side) - (other / Side)));
        return (x * x) + (y * y);
    }

    private static int Around(int distance) => Math.Min(Math.Abs(distance), Side - Math.Abs(distance));
}
