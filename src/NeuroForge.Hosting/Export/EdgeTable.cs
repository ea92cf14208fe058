using NeuroForge.Engine.Observing.Live;
using NeuroForge.Engine.Plan;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Export;

/// <summary>The synapses of a projection as a table: ends, weight, delay and states.</summary>
/// <param name="simulation">The network.</param>
/// <param name="plan">The projection.</param>
internal sealed class EdgeTable(Simulation simulation, ProjectionPlan plan)
{
    private readonly LiveProjection _projection = simulation.Projection(plan.Name);
    private readonly ExportedSide _sources = new(simulation.Model.Plan, plan.From);
    private readonly ExportedSide _targets = new(simulation.Model.Plan, plan.To);

    /// <summary>The sources.</summary>
    internal ExportedSide Sources => _sources;

    /// <summary>The targets.</summary>
    internal ExportedSide Targets => _targets;

    /// <summary>The table with the numbers of neurons on their sides.</summary>
    internal TableContent Numbered()
    {
        var table = Table(plan.Name, [new("source", ColumnKind.Whole), new("target", ColumnKind.Whole), .. Numbers("weight")], _projection.Count);
        return table with { Read = () => Rows(table) };
    }

    /// <summary>The table with ids of nodes, <c>POPULATION:NEURON</c>.</summary>
    internal TableContent WithIds()
    {
        var table = Table(plan.Name, [new("source", ColumnKind.Text), new("target", ColumnKind.Text), .. Numbers("weight")], _projection.Count);
        return table with { Read = () => Rows(table) };
    }

    /// <summary>A table for each pair of populations, with the numbers of neurons in their populations, as SONATA has them.</summary>
    /// <param name="type">The number of the edges' type.</param>
    internal IReadOnlyList<TableContent> ByPopulation(int type)
    {
        var counts = new long[_sources.Populations.Count, _targets.Populations.Count];
        foreach (var block in _projection.Listed())
        {
            for (var i = 0; i < block.Count; i++)
            {
                counts[_sources.PlaceOf(block.Sources[i]), _targets.PlaceOf(block.Targets[i])]++;
            }
        }

        var isSingle = _sources.Populations.Count * _targets.Populations.Count == 1;
        return
        [
            .. from source in Enumerable.Range(0, _sources.Populations.Count)
               from target in Enumerable.Range(0, _targets.Populations.Count)
               let name = isSingle ? plan.Name : $"{plan.Name}_{_sources.Populations[source]}_to_{_targets.Populations[target]}"
               select Pair(name, (source, target), counts[source, target], type),
        ];
    }

    private TableContent Pair(string name, (int Source, int Target) pair, long count, int type)
    {
        var table = Table(
            name,
            [new("source_node_id", ColumnKind.Whole), new("target_node_id", ColumnKind.Whole), .. Numbers("syn_weight"), new("edge_type_id", ColumnKind.Whole)],
            count) with
        {
            Notes = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["source_node_id"] = _sources.Populations[pair.Source],
                ["target_node_id"] = _targets.Populations[pair.Target],
            },
        };
        return table with { Read = () => Rows(table, pair, type) };
    }

    private static TableContent Table(string name, IReadOnlyList<FileColumn> columns, long count) => new(name, columns, count, () => []);

    private IEnumerable<FileColumn> Numbers(string weight) =>
    [
        new(weight, ColumnKind.Number, simulation.Model.Plan.WeightUnitOf(plan).Text),
        new("delay", ColumnKind.Number, "ms"),
        .. plan.Rule.States.Select(state => new FileColumn(state.Name, ColumnKind.Number, state.Unit.Text)),
    ];

    private IEnumerable<ColumnBlock> Rows(TableContent table)
    {
        var block = table.NewBlock();
        foreach (var synapses in _projection.Listed())
        {
            block.First += block.Count;
            block.Count = synapses.Count;
            for (var i = 0; i < synapses.Count; i++)
            {
                if (table.Columns[0].Kind == ColumnKind.Text)
                {
                    block.Texts(0)[i] = _sources.IdOf(synapses.Sources[i]);
                    block.Texts(1)[i] = _targets.IdOf(synapses.Targets[i]);
                }
                else
                {
                    (block.Whole(0)[i], block.Whole(1)[i]) = (synapses.Sources[i], synapses.Targets[i]);
                }

                Take(synapses, i, block, i);
            }

            yield return block;
        }
    }

    private IEnumerable<ColumnBlock> Rows(TableContent table, (int Source, int Target) pair, int type)
    {
        var block = table.NewBlock();
        var last = table.Columns.Count - 1;
        foreach (var synapses in _projection.Listed())
        {
            (block.First, block.Count) = (block.First + block.Count, 0);
            for (var i = 0; i < synapses.Count; i++)
            {
                if (_sources.PlaceOf(synapses.Sources[i]) != pair.Source || _targets.PlaceOf(synapses.Targets[i]) != pair.Target)
                {
                    continue;
                }

                block.Whole(0)[block.Count] = synapses.Sources[i] - _sources.FirstOf(pair.Source);
                block.Whole(1)[block.Count] = synapses.Targets[i] - _targets.FirstOf(pair.Target);
                block.Whole(last)[block.Count] = type;
                Take(synapses, i, block, block.Count++);
            }

            if (block.Count > 0)
            {
                yield return block;
            }
        }
    }

    private void Take(ListedBlock synapses, int i, ColumnBlock block, int row)
    {
        block.Numbers(2)[row] = synapses.Weights[i];
        block.Numbers(3)[row] = synapses.Delays[i] * simulation.Model.Plan.Step;
        for (var state = 0; state < synapses.States.Length; state++)
        {
            block.Numbers(4 + state)[row] = synapses.States[state]![i];
        }
    }
}
