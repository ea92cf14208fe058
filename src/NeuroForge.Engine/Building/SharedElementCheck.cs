using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>Checks that a synapse binds two different elements: one kind of element on both sides of a population would be counted twice.</summary>
public static class SharedElementCheck
{
    /// <summary>The reason why a projection may not bind its elements; null if it may.</summary>
    /// <param name="pre">The element on the pre-synaptic side, or null.</param>
    /// <param name="post">The element on the post-synaptic side, or null.</param>
    /// <param name="sources">The names of the source populations.</param>
    /// <param name="targets">The names of the target populations.</param>
    public static string? Fault(string? pre, string? post, IEnumerable<string> sources, IEnumerable<string> targets) =>
        pre is not null && pre == post && sources.Intersect(targets, StringComparer.Ordinal).FirstOrDefault() is { } population
            ? $"element \"{pre}\" of population \"{population}\" is bound on both sides, so each element would be counted for two synapse ends"
            : null;

    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">It binds the same kind of element on both sides of a population.</exception>
    internal static void Check(ProjectionPlan plan)
    {
        if (Fault(plan.Rewiring?.Pre, plan.Rewiring?.Post, plan.From, plan.To) is { } fault)
        {
            throw new PlanException($"projections.{plan.Name}.rewiring.post", fault);
        }
    }
}
