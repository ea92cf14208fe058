using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a description can name every mechanism and set every parameter in its unit.</summary>
public sealed class ReachCheck() : ConformanceCheck("a description can set every parameter")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) => [.. plugin.Plugin.Mechanisms.SelectMany(mechanism => Check(plugin, mechanism))];

    private static IEnumerable<Finding> Check(TestedPlugin plugin, Mechanism mechanism)
    {
        foreach (var side in new[] { Side.Pre, Side.Post }.Where(_ => mechanism.Kind == MechanismKind.SynapseRule))
        {
            if (SynapseNetworks.Partner(plugin, mechanism, side) is null)
            {
                var seen = mechanism.Seen.OfType<SeenState>().Where(s => s.Side == side).Select(s => $"{s.Name} ({s.Unit})");
                yield return Finding.On(
                    mechanism,
                    $"no neuron model has what the rule sees of {(side == Side.Pre ? "sources" : "targets")}: {string.Join(", ", seen)}",
                    "put a plugin with such a model beside this one, or add one to it");
                yield break;
            }
        }

        if (typeof(IListSynapses).IsAssignableFrom(mechanism.Type))
        {
            yield break; // its parameters name a file, which the kit does not have
        }

        foreach (var diagnostic in SmallNetworks.Around(plugin, mechanism).Read().Diagnostics.Where(d => d.Severity == Severity.Error))
        {
            yield return Finding.On(
                mechanism,
                "a description with every parameter at its default or within its bounds is refused: "
                    + $"{diagnostic.Message}{(diagnostic.Hint is { } hint ? " - " + hint : "")}",
                $"correct the declaration, or give the kit a value for \"{mechanism.Id}.{Parameter(mechanism, diagnostic)}\"");
        }
    }

    private static string Parameter(Mechanism mechanism, Diagnostic diagnostic) => mechanism.Parameters
        .FirstOrDefault(
            p =>
                diagnostic.Path.EndsWith("." + p.Name, StringComparison.Ordinal)
                    || diagnostic.Message.Contains($"\"{p.Name}\"", StringComparison.Ordinal))?.Name
            ?? "parameter";
}
