using NeuroForge.Engine.Plan;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Export;

/// <summary>The populations of a network as tables: a row for each neuron with its number, position, parameters, states, calcium and elements.</summary>
/// <param name="simulation">The network.</param>
internal sealed class NodeTables(Simulation simulation)
{
    private static readonly string[] Axes = ["x", "y", "z"];

    /// <summary>The tables, in the order of the description.</summary>
    /// <param name="id">The name of the column with the number of the neuron.</param>
    internal IReadOnlyList<TableContent> All(string id) => [.. simulation.Model.Plan.Populations.Select(plan => Of(plan, id))];

    private TableContent Of(PopulationPlan plan, string id)
    {
        var population = simulation.Population(plan.Name);
        var columns = new List<FileColumn> { new(id, ColumnKind.Whole) };
        var numbers = new List<double[]>();
        if (population.Positions.Count > 0)
        {
            foreach (var axis in Axes)
            {
                columns.Add(new(axis, ColumnKind.Number, "um"));
                numbers.Add([.. population.Positions.Select(position => axis == "x" ? position.X : axis == "y" ? position.Y : position.Z)]);
            }
        }

        foreach (var (name, unit) in Quantities(plan))
        {
            columns.Add(new(name, ColumnKind.Number, unit));
            numbers.Add(population.Read(name).ToArray());
        }

        var table = new TableContent(plan.Name, columns, plan.Size, () => []);
        return table with { Read = () => Rows(table, numbers) };
    }

    private static IEnumerable<(string Name, string Unit)> Quantities(PopulationPlan plan) =>
    [
        .. plan.Model.Parameters.Select(parameter => (parameter.Name, parameter.Unit.Text)),
        .. plan.Model.States.Select(state => (state.Name, state.Unit.Text)),
        .. plan.Calcium is null ? [] : new[] { ("calcium", "1") },
        .. plan.Elements.Select(element => (element.Name, "1")),
    ];

    private static IEnumerable<ColumnBlock> Rows(TableContent table, List<double[]> numbers)
    {
        var block = table.NewBlock();
        for (var left = table.RowCount; left > 0; left -= block.Count)
        {
            block.First += block.Count;
            block.Count = (int)Math.Min(left, ColumnBlock.Capacity);
            for (var i = 0; i < block.Count; i++)
            {
                block.Whole(0)[i] = block.First + i;
            }

            for (var column = 0; column < numbers.Count; column++)
            {
                Array.Copy(numbers[column], block.First, block.Numbers(column + 1), 0, block.Count);
            }

            yield return block;
        }
    }
}
