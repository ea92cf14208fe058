using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Methods;

/// <summary>Part B: the populations.</summary>
internal static class PopulationTable
{
    /// <summary>The table.</summary>
    internal static MethodsTable Of(NetworkPlan plan) => new(
        "B  Populations",
        ["Name", "Elements", "Size", "Place", "Calcium"],
        [
            .. plan.Populations.Select(
                p => new[] { p.Name, p.Model.Id, Numbers.Count(p.Size), p.Layout is { } layout ? Uses.Words(layout) : "", Calcium(p) })
        ]);

    private static string Calcium(PopulationPlan population)
    {
        if (population.Calcium is not { } calcium)
        {
            return "";
        }

        var initial = population.InitialCalcium.Count > 0 ? ", initially that of an earlier network"
            : calcium.Initial == 0 ? "" : $", initially {Numbers.Given(calcium.Initial)}";
        return $"time constant {Values.Time(calcium.Tau)}, increase at a spike {Numbers.Given(calcium.Beta)}{initial}";
    }
}
