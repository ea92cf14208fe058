using NeuroForge.Engine;

namespace NeuroForge.Reporting;

/// <summary>What arrives at a population's receptors.</summary>
internal static class Receptors
{
    private static readonly Unit Pure = Unit.Parse("1");

    /// <summary>The unit of what arrives at a receptor.</summary>
    internal static Unit UnitOf(NetworkPlan plan, string population, string receptor) =>
        plan.Populations.FirstOrDefault(p => p.Name == population)?.Model.Inputs.FirstOrDefault(i => i.Name == receptor)?.Unit ?? Pure;
}
