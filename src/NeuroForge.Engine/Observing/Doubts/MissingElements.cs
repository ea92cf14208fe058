using NeuroForge.Vectors;
using System.Globalization;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>
/// Finds initial numbers of synaptic elements that are smaller than the number that initial synapses bind, so that a strategy breaks synapses at its first
/// update.
/// </summary>
public static class MissingElements
{
    /// <summary>Least relative excess of bound elements: more than rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The numbers of elements, each with its place.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="estimate">Its estimated size.</param>
    public static IEnumerable<Doubt> In(NetworkPlan plan, NetworkEstimate estimate)
    {
        var all = Bound(plan, estimate);
        return from population in plan.Populations
               from element in population.Elements
               let initial = element.Initial
               where initial is not null && all.ContainsKey((population.Name, element.Name))
               let given = Mean(initial)
               let bound = all[(population.Name, element.Name)]
               where bound.PerNeuron > given * (1 + Rounding)
               select new Doubt(
                   $"populations.{population.Name}.elements.{element.Name}.initial",
                   Text($"each neuron begins with {given:G4} elements \"{element.Name}\" on average, but the initial synapses of ")
                   + Text($"{Names(bound.Projections)} bind {bound.PerNeuron:G4}: their first update breaks about ")
                   + Text($"{(bound.PerNeuron - given) * population.Size:G4} of these synapses"),
                   "omit \"initial\", so that each initial synapse adds its own element, or give at least as many");
    }

    /// <summary>
    /// The mean number of elements per neuron that initial synapses bind, and the projections of these synapses, by population and element.
    /// </summary>
    /// <remarks>Synapses of an earlier network are left out: with its elements, those that break would have broken there as well.</remarks>
    private static Dictionary<(string Population, string Element), (
        double PerNeuron, List<string> Projections)> Bound(NetworkPlan plan, NetworkEstimate estimate)
    {
        var bound = new Dictionary<(string Population, string Element), (double PerNeuron, List<string> Projections)>();
        foreach (var (projection, expected) in plan.Projections.Zip(estimate.Projections).Where(
            p => p.First.Rewiring is not null && p.Second.Synapses > 0 && p.First.Given is null))
        {
            Add(projection.Rewiring!.Pre, projection.From);
            Add(projection.Rewiring.Post, projection.To);

            void Add(string? element, IReadOnlyList<string> populations)
            {
                if (element is null)
                {
                    return;
                }

                var perNeuron = expected.Synapses!.Value / populations.Sum(name => (double)PopulationIndex.Of(plan)[name].Size);
                foreach (var population in populations)
                {
                    var (before, names) = bound.TryGetValue((population, element), out var found) ? found : (0, []);
                    names.Add(projection.Name);
                    bound[(population, element)] = (before + perNeuron, names);
                }
            }
        }

        return bound;
    }

    private static string Names(IEnumerable<string> projections) =>
        string.Join(", ", projections.Distinct(StringComparer.Ordinal).Select(name => $"\"{name}\""));

    /// <summary>
    /// The mean of a distribution, in whole elements only if all neurons have the same number; for a truncated normal distribution, the mean before truncation.
    /// </summary>
    private static double Mean(Distribution elements) => elements switch
    {
        ConstantDistribution constant => Math.Floor(constant.Value),
        ListDistribution list => list.Values.Average(Math.Floor),
        NormalDistribution normal => normal.Mean,
        LogNormalDistribution lognormal => lognormal.Median * Double1.Exp(lognormal.Sigma * lognormal.Sigma / 2).Number,
        ExponentialDistribution exponential => exponential.Mean,
        GammaDistribution gamma => gamma.Shape * gamma.Scale,
        _ => (elements.Support.Min + elements.Support.Max) / 2,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
