using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>Stores the synapses of one projection onto the neurons of one shard, a range of the projection's targets that one thread computes.</summary>
/// <remarks>
/// <para>
/// Its job is memory. Each property of synapses (target, weight, delay, number of birth, each state of the rule) is a column of numbers, and a synapse is a
/// <em>place</em>: the index at which its properties are found in all columns. A property that all synapses have in common is in <see cref="Layout"/> instead,
/// and its column is null. The synapses of one source are its <em>row</em>; a synapse's <em>position</em> in the row, from 0, is its order among them, which is
/// the order of creation, and <see cref="SynapseRow.Place"/> gives the place. In rows (<see cref="RowStore"/>) places follow each other; a matrix
/// (<see cref="DenseStore"/>), in which every source is joined to every target, may be kept target by target, so that places of a row lie a stride apart. In a
/// compact store (<see cref="CompactStore"/>), whose synapses never change, places of a row are by delay, and <see cref="PlaceAt"/> gives the place.
/// </para>
/// <para>
/// Which synapses exist, how they act, and how weights change is not decided here: rewiring adds and removes, and the loops of the rule read and write the
/// columns by their pointers. Building reserves room for each row once and fills it; rows of rewired projections also grow later. <see cref="Add"/> and
/// <see cref="Remove"/> may move synapses to other places, after which pointers, places, <see cref="ByTarget"/> and <see cref="TargetsOf"/> have to be asked
/// for again (<see cref="Version"/> tells); they are called between two steps, by one thread for each store. Sources are numbered within the projection,
/// targets within the shard.
/// </para>
/// </remarks>
internal abstract unsafe class SynapseStore
{
    private readonly SynapseRows _rows;
    private AlignedMemory<int>? _everyTarget;

    private protected SynapseStore(StoreLayout layout, int sources, int targets, SynapseRows rows)
    {
        _rows = rows;
        Layout = layout;
        SourceCount = sources;
        TargetCount = targets;
    }

    /// <summary>Number of sources.</summary>
    internal int SourceCount { get; }

    /// <summary>Number of targets.</summary>
    internal int TargetCount { get; }

    /// <summary>The properties that each synapse has for itself, and the values of those that all have in common.</summary>
    internal StoreLayout Layout { get; }

    /// <summary>Number of synapses.</summary>
    internal abstract int Count { get; }

    /// <summary>Bytes of memory for the synapses, with the rows of the sources and unused capacity.</summary>
    internal abstract long Bytes { get; }

    /// <summary>The columns of what each synapse has for itself besides source and target: weight, delay, birth, states of the rule.</summary>
    internal abstract IEnumerable<SynapseColumn> Columns { get; }

    /// <summary>A number that changes whenever a synapse is created, deleted or moved to another place.</summary>
    internal abstract int Version { get; }

    /// <summary>
    /// Targets by place; null in a matrix, where position i of every row is the synapse onto target i, and in a compact store, which has them in two bytes.
    /// </summary>
    internal abstract int* Targets { get; }

    /// <summary>All targets, ascending: those of every row if <see cref="Targets"/> is null.</summary>
    internal AlignedMemory<int> EveryTarget => _everyTarget ??= MakeEveryTarget();

    /// <summary>Reads weights and states for a rule that changes them between the events of a synapse; null if what is stored is current.</summary>
    internal CurrentNumbers? Current { get; set; }

    /// <summary>Weights by place; null if all are equal.</summary>
    internal abstract double* Weights { get; }

    /// <summary>Delays in steps by place; null if all are equal.</summary>
    internal abstract ushort* Delays { get; }

    /// <summary>A state of the rule, such as a trace of each synapse, by place.</summary>
    internal abstract double* State(int index);

    /// <summary>The places of a source's synapses.</summary>
    internal SynapseRow Row(int source) => _rows.Of(source);

    /// <summary>Number of ranges of places that together are all synapses, in which loops that need no source go through the columns.</summary>
    internal virtual int RunCount => SourceCount;

    /// <summary>One of these ranges; here the row of a source.</summary>
    internal virtual SynapseRow Run(int run) => Row(run);

    /// <summary>The synapses by target; valid until synapses are created or deleted.</summary>
    internal abstract SynapsesByTarget ByTarget();

    /// <summary>The number of the synapse at a place in the order in which those of its projection were created; 0 where none is ever created later.</summary>
    internal abstract long BirthAt(int place);

    /// <summary>Makes room for the initial synapses, of an empty store: without it rows grow as synapses are added.</summary>
    /// <param name="counts">Number of synapses of each source.</param>
    internal abstract void Reserve(ReadOnlySpan<int> counts);

    /// <summary>Adds a synapse after the others of its source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target, numbered from the shard's first neuron.</param>
    /// <param name="weight">The weight, which is stored if each synapse has its own.</param>
    /// <param name="delay">The delay in steps, which is stored if each synapse has its own.</param>
    /// <param name="birth">The number of the birth, which is stored if synapses can be created and deleted.</param>
    /// <param name="states">The states, in the order of their declaration.</param>
    internal abstract void Add(int source, int target, double weight, ushort delay, long birth, ReadOnlySpan<double> states);

    /// <summary>Removes synapses of a source; the others keep their order.</summary>
    /// <param name="source">The source.</param>
    /// <param name="positions">Their positions in the row, ascending.</param>
    internal abstract void Remove(int source, ReadOnlySpan<int> positions);

    /// <summary>The target of a synapse, given by its position in its row and its place.</summary>
    internal virtual int TargetAt(int position, int place) => Targets is null ? position : Targets[place];

    /// <summary>The place of a source's synapse by its position in the order of readers.</summary>
    internal virtual int PlaceAt(int source, int position) => Row(source).Place(position);

    /// <summary>Number of runs of a source's synapses; within each, permanent synapses are in the order of targets.</summary>
    internal virtual int RunsOf(int source) => 1;

    /// <summary>One of these runs.</summary>
    internal virtual SynapseRow AscendingRun(int source, int run) => Row(source);

    /// <summary>
    /// The places of a source's synapses that share their pair with others and are not in order in its runs: in the order of readers, by target.
    /// </summary>
    internal virtual ReadOnlySpan<int> OutOfOrder(int source) => [];

    /// <summary>Ends the filling of the store with initial synapses.</summary>
    internal virtual void Close()
    {
    }

    /// <summary>The targets of a source's synapses, in the order of their positions; valid until synapses are created or deleted.</summary>
    internal virtual ReadOnlySpan<int> TargetsOf(int source)
    {
        if (Targets is null)
        {
            return EveryTarget.Span;
        }

        var row = Row(source); // which lies side by side, since there are targets by place
        return new ReadOnlySpan<int>(Targets + row.First, row.Count);
    }

    /// <summary>
    /// Copies the weights of the synapses of some sources, source after source, in the order of their positions. For stores in which weights differ.
    /// </summary>
    /// <param name="firstSource">The first source.</param>
    /// <param name="endSource">The source after the last.</param>
    /// <param name="weights">Receives the weights; at least as long as the number of synapses.</param>
    /// <returns>Number of synapses.</returns>
    internal virtual int CopyWeights(int firstSource, int endSource, Span<double> weights) =>
        Current?.Copy(null, firstSource, endSource, weights) ?? Copy(Weights, firstSource, endSource, weights);

    /// <summary>Copies a state of the rule, as <see cref="CopyWeights"/> copies weights.</summary>
    /// <param name="index">The number of the state.</param>
    /// <param name="firstSource">The first source.</param>
    /// <param name="endSource">The source after the last.</param>
    /// <param name="states">Receives the states; at least as long as the number of synapses.</param>
    /// <returns>Number of synapses.</returns>
    internal int CopyStates(int index, int firstSource, int endSource, Span<double> states) =>
        Current?.Copy(index, firstSource, endSource, states) ?? Copy(State(index), firstSource, endSource, states);

    /// <summary>The weight at a place.</summary>
    internal double WeightAt(int place) => Current?.WeightAt(place) ?? StoredWeightAt(place);

    /// <summary>The weight that is stored at a place: that of the last event of the synapse, if the rule changes weights between events.</summary>
    internal virtual double StoredWeightAt(int place) => Layout.Weight ?? Weights[place];

    /// <summary>The delay at a place, in steps.</summary>
    internal virtual ushort DelayAt(int place) => Layout.Delay ?? Delays[place];

    private AlignedMemory<int> MakeEveryTarget()
    {
        var targets = new AlignedMemory<int>(TargetCount);
        for (var target = 0; target < TargetCount; target++)
        {
            targets.First[target] = target;
        }

        return targets;
    }

    /// <summary>Copies a column for the synapses of some sources. It is optimised at once, since a recorder calls it seldom, for many synapses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Copy(double* column, int firstSource, int endSource, Span<double> into)
    {
        var count = 0;
        for (var source = firstSource; source < endSource; source++)
        {
            var row = Row(source);
            if (row.Stride == 1)
            {
                new ReadOnlySpan<double>(column + row.First, row.Count).CopyTo(into[count..]);
            }
            else
            {
                CopyStrided(column, row, into[count..]);
            }

            count += row.Count;
        }

        return count;
    }

    private static void CopyStrided(double* column, in SynapseRow row, Span<double> into)
    {
        for (var position = 0; position < row.Count; position++)
        {
            into[position] = column[row.Place(position)];
        }
    }
}
