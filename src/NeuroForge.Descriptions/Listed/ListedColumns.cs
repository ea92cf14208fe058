using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Tables.Ground;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Listed;

/// <summary>The columns of a table of synapses, by the names that a description gives or by their usual names.</summary>
internal sealed class ListedColumns
{
    private const string PartColumn = "projection";

    private static readonly string[] UsualWeights = ["weight", "syn_weight"];
    private static readonly string[] UsualDelays = ["delay"];

    private readonly TableReader _reader;
    private readonly SynapseTable _table;

    /// <summary>Finds the columns.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="table">The table as the description gives it.</param>
    /// <exception cref="TableException">A column is missing.</exception>
    internal ListedColumns(TableReader reader, SynapseTable table)
    {
        (_reader, _table) = (reader, table);
        Source = Named(table.Source, "source");
        Target = Named(table.Target, "target");
        Weight = Usual(table.Weight, "weight", UsualWeights);
        Delay = Usual(table.Delay, "delay", UsualDelays);
        Part = reader.Find(PartColumn) is { Kind: null or ColumnKind.Text } part ? part : null;
        Parts = reader.Note("projections")?.Split(' ') ?? [];
        Where = table.Where.Length == 0 ? null : RowCondition.Parse(table.Where)
            ?? throw new TableException($"\"where\" must be a column and its values, such as \"edge_type_id = 100, 101\", but is {Wording.Quote(table.Where)}");
        if (Where is { Column: var column })
        {
            Named(column, "where");
        }

        if (Where?.Column is not ("time_ms" or "time_s") && reader.Columns.FirstOrDefault(c => c.Name is "time_ms" or "time_s") is { } time)
        {
            throw new TableException(
                $"it has a column \"{time.Name}\", so that a synapse may have several rows: choose a time by \"where\": \"{time.Name} = 0\"");
        }
    }

    /// <summary>The column of sources.</summary>
    internal FileColumn Source { get; }

    /// <summary>The column of targets.</summary>
    internal FileColumn Target { get; }

    /// <summary>The column of weights; null if there is none.</summary>
    internal FileColumn? Weight { get; }

    /// <summary>The column of delays; null if there is none.</summary>
    internal FileColumn? Delay { get; }

    /// <summary>The column with the names of projections; null if there is none.</summary>
    internal FileColumn? Part { get; }

    /// <summary>The names of projections that the file is known to have, also those without a row.</summary>
    internal IReadOnlyList<string> Parts { get; }

    /// <summary>The condition of the rows to take; null for all.</summary>
    internal RowCondition? Where { get; }

    /// <summary>The unit of the weights.</summary>
    /// <param name="unit">The unit of the receptor.</param>
    /// <exception cref="TableException">It is not known, or measures something else.</exception>
    internal Unit WeightUnit(Unit unit) => UnitOf(Weight!, _table.WeightUnit, "weight_unit", unit, null);

    /// <summary>The unit of the delays. SONATA's delays are in ms.</summary>
    /// <inheritdoc cref="WeightUnit" path="/exception"/>
    internal Unit DelayUnit(bool ofSonata) => UnitOf(Delay!, _table.DelayUnit, "delay_unit", Values.Wanted.Ms, ofSonata ? Values.Wanted.Ms : null);

    /// <summary>The column of a state of the rule and its unit; null if the file does not have the state.</summary>
    /// <exception cref="TableException">The unit measures something else.</exception>
    internal (FileColumn Column, Unit Unit)? State(StateDeclaration state) =>
        WithUnit(state.Name) is { } column ? (column, UnitOf(column, "", "", state.Unit, state.Unit)) : null;

    /// <summary>A column that must be there.</summary>
    private FileColumn Named(string name, string key) => _reader.Find(name) ?? throw new TableException(
        $"there is no column {Wording.Quote(name)}, only {Wording.List(_reader.Columns.Select(column => Wording.Quote(column.Name)))}: "
            + (key == "where" ? "name another one" : $"name the column by \"{key}\""));

    /// <summary>A column by its name or by its usual names; null if there is none.</summary>
    private FileColumn? Usual(string name, string key, string[] usual)
    {
        if (name == SynapseTable.NoColumn)
        {
            return null;
        }

        if (name.Length > 0)
        {
            return Named(name, key);
        }

        if (usual.Select(WithUnit).FirstOrDefault(column => column is not null) is { } found)
        {
            return found;
        }

        return _reader.Columns.FirstOrDefault(column => column.Name.StartsWith(key, StringComparison.OrdinalIgnoreCase)) is not { } other ? null
            : throw new TableException(
                $"{Wording.Quote(other.Name)} may be the column of the {key}s: write \"{key}\": {Wording.Quote(other.Name)}, or \"{key}\": \"none\"");
    }

    /// <summary>A column with a name, or with this name and a unit: <c>weight_pA</c>.</summary>
    private FileColumn? WithUnit(string name) => _reader.Find(name)
        ?? _reader.Columns.FirstOrDefault(
            column => column.Name.StartsWith(name + "_", StringComparison.Ordinal) && Unit.TryParse(column.Name[(name.Length + 1)..], out _));

    private static Unit UnitOf(FileColumn column, string given, string key, Unit wanted, Unit? usual)
    {
        var end = column.Name.LastIndexOf('_');
        var text = given.Length > 0 ? given : column.Unit ?? (end > 0 && Unit.TryParse(column.Name[(end + 1)..], out _) ? column.Name[(end + 1)..] : null);
        if (text is null)
        {
            return usual ?? (wanted.IsPure ? wanted : throw new TableException(
                $"the unit of column {Wording.Quote(column.Name)} is not in the file: write \"{key}\": \"{wanted}\", or the unit that its numbers have"));
        }

        return Unit.TryParse(text, out var unit) && unit.Dimension == wanted.Dimension ? unit
            : throw new TableException($"the numbers of column {Wording.Quote(column.Name)} are in {Wording.Quote(text)}, but should be in {wanted}");
    }
}
