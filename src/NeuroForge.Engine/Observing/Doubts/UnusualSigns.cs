using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds weights with a sign that is unusual for their receptor, such as a conductance below 0.</summary>
public static class UnusualSigns
{
    /// <summary>Number of standard deviations of a normal distribution that are checked: one weight in 740 is beyond them.</summary>
    private const double Deviations = 3;

    private static readonly Dimension Conductance = Unit.Parse("S").Dimension;

    /// <summary>The weights, each with its place; weights of a stimulus only if it gives spikes, since a current has a sign of its own.</summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<Doubt> In(NetworkPlan plan) =>
        plan.Projections.SelectMany(p => Of(plan, p.To, p.Receptors, p.Weight, $"projections.{p.Name}.synapse.weight"))
            .Concat(plan.Stimuli.Where(s => s.Model.Mechanism.Gives == SignalKinds.Spikes)
                .SelectMany(s => Of(plan, s.To, [s.Receptor], Distribution.Constant(s.Weight), $"{s.Place}.weight")));

    private static IEnumerable<Doubt> Of(
        NetworkPlan plan, IReadOnlyList<string> populations, IReadOnlyList<string> receptors, Distribution weights, string path)
    {
        var (least, greatest) = Reach(weights);
        var odd = PopulationIndex.Of(plan).Among(populations).SelectMany(p => p.Model.Inputs).FirstOrDefault(receptor =>
            receptors.Contains(receptor.Name) && receptor.Sign switch
            {
                WeightSign.Positive => least < 0,
                WeightSign.Negative => greatest > 0,
                _ => false,
            });
        return odd is null ? [] : [Of(odd, weights, odd.Sign == WeightSign.Positive ? least : greatest, path)];
    }

    private static Doubt Of(InputDeclaration receptor, Distribution weights, double furthest, string path)
    {
        var (usual, reach) = receptor.Sign == WeightSign.Positive ? ("0 or more", "down to") : ("0 or less", "up to");
        var effect = receptor.Unit.Dimension == Conductance ? ": a conductance below 0 reverses the effect of the receptor" : "";
        var what = weights.Single is null ? $"weights reach {reach} {With(furthest, receptor.Unit)}" : $"the weight is {With(furthest, receptor.Unit)}";
        return new(
            path,
            $"{what}, but weights onto receptor \"{receptor.Name}\" are usually {usual}{effect}",
            weights.Single is null ? "change their sign, or cut them at 0" : $"write {Written(-furthest, receptor.Unit)} if that is meant");
    }

    /// <summary>The smallest and the largest weight to be expected.</summary>
    private static (double Least, double Greatest) Reach(Distribution weights) => weights is NormalDistribution normal
        ? (Math.Max(normal.Min, normal.Mean - (Deviations * normal.Deviation)), Math.Min(normal.Max, normal.Mean + (Deviations * normal.Deviation)))
        : weights.Support;

    private static string With(double value, Unit unit) => unit.IsPure ? Number(value) : $"{Number(value)} {unit}";

    private static string Written(double value, Unit unit) => unit.IsPure ? Number(value) : $"\"{Number(value)} {unit}\"";

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
