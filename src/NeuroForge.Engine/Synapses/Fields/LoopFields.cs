using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>What each field of a rule is to one of its loops, and where it finds its values there.</summary>
internal sealed unsafe class LoopFields
{
    private readonly Dictionary<int, Type> _kinds = [];
    private readonly Dictionary<int, FieldValues> _values = [];

    /// <summary>A loop that runs along neurons.</summary>
    /// <param name="along">What the rule sees of them.</param>
    private LoopFields(IReadOnlyCollection<SeenColumn> along)
    {
        StateStride = along.Select(c => c.Stride).Where(s => s > Lanes.Count).Distinct().SingleOrDefault();
        foreach (var column in along)
        {
            Add(column.Stride > Lanes.Count ? typeof(StateField) : typeof(SeenField), column);
        }
    }

    /// <summary>Numbers from one group of neurons to the next where they keep their states.</summary>
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

    /// <summary>The list that the loop is closed over.</summary>
    internal Type List(Type vector) => FieldList.Of(vector, _kinds);

    /// <summary>Where each field finds its values, at a place that never moves; a list looks at all of the last eight, whatever they are.</summary>
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
