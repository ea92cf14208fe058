using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds synaptic elements whose growth would never end.</summary>
public static class EndlessGrowth
{
    /// <summary>The elements that still grow at the highest possible calcium, that of a spike in every step.</summary>
    /// <param name="plan">The network.</param>
    /// <returns>The path of each and that calcium.</returns>
    /// <exception cref="PlanException">A growth curve refused a parameter.</exception>
    /// <exception cref="MechanismException">A growth curve failed.</exception>
    public static IEnumerable<(string Path, double Calcium)> In(NetworkPlan plan)
    {
        foreach (var population in plan.Populations)
        {
            foreach (var element in population.Elements)
            {
                var path = $"populations.{population.Name}.elements.{element.Name}";
                if (population.Calcium is { } calcium && calcium.Tau * calcium.Beta / plan.Step is var greatest && Grows(element, greatest, plan.Step, path))
                {
                    yield return (path, greatest);
                }
            }
        }
    }

    /// <summary>True if the curve is above 0 at a calcium; false if the curve differs between neurons.</summary>
    private static bool Grows(ElementPlan element, double calcium, double step, string path)
    {
        double?[] values = [.. element.Curve.Parameters.Select(p => element.Parameters.TryGetValue(p.Name, out var given) ? given.Single : (double)p.Default!)];
        return values.All(v => v is not null) && Guard.Call(element.Curve, path, "a growth curve", () =>
            GrowthKernel.For(element.Curve, [[.. values.Select(v => v!.Value)]], OwnVector.Type, step)
                .Integrate(new CalciumDecay(0, calcium, step), double.MaxValue) > 0);
    }
}
