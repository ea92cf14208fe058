using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>The kinds of a rule's fields in one of its loops, and their values.</summary>
internal sealed unsafe class LoopFields
{
    private readonly Dictionary<int, Type> _kinds = [];
    private readonly Dictionary<int, FieldValues> _values = [];

    /// <summary>Creates the fields of a loop over neurons.</summary>
    /// <param name="along">The values that the rule sees of them.</param>
    private LoopFields(IReadOnlyCollection<SeenColumn> along)
    {
        StateStride = along.Select(c => c.Stride).Where(s => s > Lanes.Count).Distinct().SingleOrDefault();
        foreach (var column in along)
        {
            Add(column.Stride > Lanes.Count ? typeof(StateField) : typeof(SeenField), column);
        }
    }

    /// <summary>The distance from one group of neurons to the next in their states.</summary>
    internal int StateStride { get; }

    /// <summary>The fields in a loop along the lines of a matrix.</summary>
    internal static LoopFields OfMatrix(SynapseEnds ends)
    {
        var store = (DenseStore)ends.Store;
        var (line, along) = store.LinesAreSources ? (ends.Pre, ends.Post) : (ends.Post, ends.Pre);
        var fields = new LoopFields(along.Columns);
        foreach (var column in line.Columns)
        {
            fields.Add(typeof(LineField), column);
        }

        fields.Add(typeof(OwnField), ends.Setup.Rule.Weight!.Index, new(store.Weights, Lanes.Count));
        foreach (var (i, state) in ends.Setup.Rule.States.Index())
        {
            fields.Add(typeof(OwnField), state.Index, new(store.State(i), Lanes.Count));
        }

        return fields;
    }

    /// <summary>The fields in a loop over targets.</summary>
    internal static LoopFields OfTargets(SynapseEnds ends)
    {
        var fields = new LoopFields([.. ends.Post.Columns.Where(c => c is not TargetColumn)]);
        foreach (var column in ends.Post.Columns.OfType<TargetColumn>())
        {
            fields.Add(typeof(OwnField), column);
        }

        return fields;
    }

    /// <summary>The fields in a loop over sources.</summary>
    internal static LoopFields OfSources(SynapseEnds ends) => new(ends.Pre.Columns);

    /// <summary>The list as a type for the loop.</summary>
    internal Type List(Type vector) => FieldList.Of(vector, _kinds);

    /// <summary>The values of each field, at a constant address; a list reads all of the last eight, of any kind.</summary>
    internal AlignedMemory<FieldValues> Values()
    {
        var values = new AlignedMemory<FieldValues>(_values.Keys.Append(0).Max() + FieldList.Together);
        foreach (var (field, found) in _values)
        {
            values.First[field] = found;
        }

        return values;
    }

    private void Add(Type kind, SeenColumn column) => Add(kind, column.Field, new(column.First, column.Stride));

    private void Add(Type kind, int field, FieldValues values)
    {
        _kinds.Add(field, kind);
        _values.Add(field, values);
    }
}
