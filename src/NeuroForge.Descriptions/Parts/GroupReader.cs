using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads groups: named neurons of one population.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="seed">The seed of the network, by which neurons are drawn.</param>
/// <param name="positions">Places neurons.</param>
internal sealed class GroupReader(Reading reading, ulong seed, PopulationPositions positions)
{
    private const string First = "first";
    private const string Count = "count";
    private const string Every = "every";
    private const string Listed = "neurons";
    private const string Fraction = "fraction";
    private const string Within = "within";
    private const string Except = "except";

    private static readonly string[] Kinds = [First, Listed, Fraction, Within, Except];

    private readonly GroupRegion _region = new(reading, positions);

    /// <summary>Reads a group and keeps it among those that others may name.</summary>
    internal void Read(NodeMember member)
    {
        CheckName(member);
        if (Section.Open(reading.Bag, member.Value) is not { } section || Of(section) is not { } of)
        {
            return;
        }

        var neurons = of.Neurons is { } all ? Select(section, member.Name, of.Population, all) : null;
        section.Close();
        if (neurons is { Count: 0 })
        {
            reading.Bag.Report(DiagnosticCodes.EmptyGroup, member, $"group \"{member.Name}\" has no neuron", "a group needs at least one");
            neurons = null;
        }

        reading.Groups[member.Name] = new(member.Name, member.Place, of.Population, neurons is null ? null : new GroupPlan
        {
            Name = member.Name,
            Population = of.Population.Name,
            Neurons = neurons,
        });
    }

    private void CheckName(NodeMember member)
    {
        if (reading.Populations.TryGetValue(member.Name, out var population))
        {
            reading.Bag.Report(
                DiagnosticCodes.NameTaken, member, $"\"{member.Name}\" is a population already", "give the group another name", population.Declared);
        }
    }

    /// <summary>The population, and the neurons among which the group chooses: those of a population or of a group that was declared before.</summary>
    private (ReadPopulation Population, IReadOnlyList<int>? Neurons)? Of(Section section)
    {
        if (reading.Scalars.Expect(section.Required("of", "\"E\""), NodeKind.Word, "of", "the name of a population or group") is not { } name)
        {
            return null;
        }

        if (reading.Groups.TryGetValue(name.Text, out var group))
        {
            return (group.Population, group.Plan?.Neurons);
        }

        if (reading.Populations.TryGetValue(name.Text, out var population))
        {
            return (population, population.Plan is { } plan ? new AllNeurons(plan.Size) : null);
        }

        reading.Bag.Report(
            DiagnosticCodes.UnknownPopulation,
            name,
            $"there is no population or group {Wording.Quote(name.Text)}",
            Spelling.Hint(name.Text, [.. reading.Populations.Keys, .. reading.Groups.Keys]));
        return null;
    }

    /// <summary>The chosen neurons; null, reported, where they cannot be chosen. All of them where nothing restricts them.</summary>
    private IReadOnlyList<int>? Select(Section section, string name, ReadPopulation population, IReadOnlyList<int> all)
    {
        string[] range = [.. new[] { First, Count, Every }.Where(key => section.Optional(key) is not null)];
        var ranged = range.Length > 0;
        string[] kinds = [.. Kinds.Where(key => key == First ? ranged : section.Optional(key) is not null)];
        if (kinds.Length > 1)
        {
            reading.Bag.Report(
                DiagnosticCodes.Incompatible,
                section.Node,
                $"group \"{name}\" chooses its neurons in {kinds.Length} ways: {Wording.List(kinds)}",
                "choose in one way, and choose among the neurons of that group with another group \"of\" it");
            return null;
        }

        return kinds switch
        {
            [] => all,
            [First] => Range(section, all),
            [Listed] => List(section.Optional(Listed)!, all),
            [Fraction] => Drawn(section.Optional(Fraction)!, name, all),
            [Within] => _region.Select(section.Optional(Within)!, population, all),
            _ => Rest(section.Optional(Except)!, population, all),
        };
    }

    private List<int>? Range(Section section, IReadOnlyList<int> all)
    {
        var (first, count, every) = (section.Optional(First), section.Optional(Count), section.Optional(Every));
        var from = first is null ? 0 : reading.Scalars.Whole(first, First, 0, int.MaxValue);
        var step = every is null ? 1 : reading.Scalars.Whole(every, Every, 1, int.MaxValue);
        if (from is not { } begin || step is not { } distance)
        {
            return null;
        }

        var possible = begin >= all.Count ? 0 : ((all.Count - 1 - begin) / distance) + 1;
        var many = count is null ? possible : reading.Scalars.Whole(count, Count, 1, int.MaxValue);
        if (many is { } number && begin < all.Count && number <= possible)
        {
            return [.. Enumerable.Range(0, (int)number).Select(i => all[(int)(begin + (i * distance))])];
        }

        if (many is not null)
        {
            var node = begin < all.Count ? count! : first!;
            var (there, asked) = begin < all.Count
                ? ($"from {begin} on there are {possible}{(distance > 1 ? $" at a distance of {distance}" : "")}", $"{many} neurons")
                : ($"there are the numbers 0 to {all.Count - 1}", $"neuron {begin}");
            reading.Bag.Report(DiagnosticCodes.BeyondPopulation, node, $"{asked} cannot be chosen: {there}", "choose existing neurons");
        }

        return null;
    }

    private List<int>? List(Node node, IReadOnlyList<int> all)
    {
        if (reading.Scalars.List(node, Listed, "a list of numbers of neurons, such as [0, 5, 9]") is not { } items)
        {
            return null;
        }

        var chosen = new SortedSet<int>();
        foreach (var item in items)
        {
            if (reading.Scalars.Expect(item, NodeKind.Number, Listed, "a list of whole numbers") is not { } value
                || reading.Scalars.WholeNumber(value, Listed) is not { } number)
            {
                return null;
            }

            if (number < 0 || number >= all.Count)
            {
                reading.Bag.Report(
                    DiagnosticCodes.BeyondPopulation, item, $"there is no neuron {number} among {all.Count}", $"they are numbered from 0 to {all.Count - 1}");
                return null;
            }

            if (!chosen.Add(all[(int)number]))
            {
                reading.Bag.Report(DiagnosticCodes.NamedTwice, item, $"\"{Listed}\" names neuron {number} twice");
                return null;
            }
        }

        return [.. chosen];
    }

    private int[]? Drawn(Node node, string name, IReadOnlyList<int> all)
    {
        var share = reading.Quantities.Bounded(node, new Wanted(Fraction, Wanted.Pure, new NeuroForge.Declarations.Bounds(0, false, 1, true), 0.1));
        return share is { } fraction ? DrawnNeurons.Of(all, (int)Math.Round(fraction * all.Count), name, seed) : null;
    }

    private List<int>? Rest(Node node, ReadPopulation population, IReadOnlyList<int> all)
    {
        var excluded = new HashSet<int>();
        foreach (var name in reading.Scalars.Names(node, Except))
        {
            if (!reading.Groups.TryGetValue(name.Text, out var group))
            {
                reading.Bag.Report(
                    DiagnosticCodes.UnknownPopulation, name, $"there is no group {Wording.Quote(name.Text)}", Spelling.Hint(name.Text, reading.Groups.Keys));
                return null;
            }

            if (group.Population != population)
            {
                reading.Bag.Report(
                    DiagnosticCodes.Incompatible,
                    name,
                    $"group \"{group.Name}\" is of population \"{group.Population.Name}\", not of \"{population.Name}\"",
                    "name groups of one population",
                    group.Declared);
                return null;
            }

            excluded.UnionWith(group.Plan?.Neurons ?? []);
        }

        return [.. all.Where(neuron => !excluded.Contains(neuron))];
    }
}
