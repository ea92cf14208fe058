using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads which synapses of projections a recorder records: those between some neurons, or a sample.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="names">Finds populations and groups.</param>
internal sealed class SubsetReader(Reading reading, PartNames names)
{
    private const string From = "from";
    private const string To = "to";
    private const string Among = "among";
    private const string Sample = "sample";

    /// <summary>Reads the subset; everything where nothing is said.</summary>
    /// <param name="section">The recorder.</param>
    /// <param name="quantity">The recorded quantity; null if not known.</param>
    /// <param name="projections">The names of the projections.</param>
    internal RecordedSubset Read(Section section, RecordableQuantity? quantity, IEnumerable<string> projections)
    {
        var (from, to, among, sample) = (section.Optional(From), section.Optional(To), section.Optional(Among), section.Optional(Sample));
        if (quantity is { TakesSubsets: false })
        {
            var others = QuantityCatalogue.All.Where(q => q.TakesSubsets).Select(q => q.Name ?? "states of synapses");
            var reason = $"a selection of synapses is possible only for {Wording.List(others)}";
            Array.ForEach([From, To, Among, Sample], key => section.Refuse(key, reason));
            return new([], [], [], null);
        }

        if (among is not null)
        {
            section.Refuse(From, "\"among\" already selects both sides");
            section.Refuse(To, "\"among\" already selects both sides");
            (from, to) = (null, null);
        }

        if (quantity?.Kind is RecordingKind.Series)
        {
            section.Refuse(Sample, "only numbers of single synapses can be sampled");
            sample = null;
        }

        string[] of = [.. projections];
        var share = sample is null ? null : reading.Quantities.Bounded(sample, new Wanted(Sample, Wanted.Pure, new Bounds(0, false, 1, true), 0.01));
        return new(Side(from, From, of), Side(to, To, of), [.. Side(among, Among, of)], share);
    }

    /// <summary>Names of populations and groups that are on a side of all projections; others are reported.</summary>
    private IReadOnlyList<string> Side(Node? node, string key, IReadOnlyList<string> projections)
    {
        if (node is null)
        {
            return [];
        }

        var found = names.NeuronNames(node, key);
        foreach (var name in reading.Scalars.Names(node, key).Where(n => found.Contains(n.Text)))
        {
            var population = reading.Groups.TryGetValue(name.Text, out var group) ? group.Population.Name : name.Text;
            foreach (var projection in projections.Select(p => reading.Projections.GetValueOrDefault(p)?.Plan).OfType<Engine.Plan.ProjectionPlan>())
            {
                if ((key != To && !projection.From.Contains(population)) || (key != From && !projection.To.Contains(population)))
                {
                    reading.Bag.Report(
                        DiagnosticCodes.Incompatible,
                        name,
                        $"projection \"{projection.Name}\" has no synapses {(key == From ? "from" : key == To ? "onto" : "among")} neurons of \"{population}\"",
                        "name populations or groups on this side of it");
                }
            }
        }

        return found;
    }
}
