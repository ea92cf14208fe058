using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Methods;

/// <summary>The groups of neurons, and the protocol of the experiment.</summary>
internal static class ProtocolTables
{
    /// <summary>The tables; one without rows is left out by the caller.</summary>
    internal static IEnumerable<MethodsTable> Of(NetworkPlan plan) =>
    [
        new("B  Groups", ["Name", "Population", "Neurons"], [.. plan.Groups.Select(g => new[] { g.Name, g.Population, Numbers.Count(g.Neurons.Count) })]),
        new("F  Protocol", ["Phase", "Time", "Action"], [.. ProtocolRows.Of(plan)]),
    ];
}
