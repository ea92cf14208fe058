using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Space;
using NeuroForge.Layouts;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Places the neurons of populations for values that depend on positions.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="seed">The seed of the network, by which neurons are placed.</param>
internal sealed class PopulationPositions(Reading reading, ulong seed)
{
    private const int BytesOfPosition = 3 * sizeof(double);

    private readonly Dictionary<string, Position[]> _positions = new(StringComparer.Ordinal);

    /// <summary>The positions of a population's neurons; null, reported, if they have none or cannot be placed.</summary>
    /// <param name="node">The value that needs them.</param>
    /// <param name="population">The population.</param>
    internal Position[]? Of(Node node, ReadPopulation population)
    {
        if (population.Plan is not { } plan || reading.Grid.Step is not { } step)
        {
            return null;
        }

        if (plan.Layout is null)
        {
            if (!population.HasLayout)
            {
                reading.Bag.Report(
                    DiagnosticCodes.NoLayout,
                    node,
                    $"the neurons of population \"{population.Name}\" have no positions",
                    "add a \"layout\" to it",
                    population.Declared);
            }

            return null;
        }

        if (!plan.Layout.IsComplete)
        {
            return null; // what is missing was reported with the layout
        }

        if (_positions.TryGetValue(plan.Name, out var known))
        {
            return known;
        }

        var (needed, available) = ((double)BytesOfPosition * plan.Size, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        if (needed > available)
        {
            reading.Bag.Report(DiagnosticCodes.TooMuchMemory, node, $"the positions of {plan.Size} neurons need {Wording.Bytes(needed)} of memory");
            return null;
        }

        try
        {
            return _positions[plan.Name] = PlacedNeurons.Of(plan, step, seed);
        }
        catch (PlanException refused)
        {
            reading.Bag.Report(DiagnosticCodes.Incompatible, node, $"the neurons cannot be placed: {refused.Path}: {refused.Message}");
            return null;
        }
    }
}
