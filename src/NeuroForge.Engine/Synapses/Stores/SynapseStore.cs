using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Stores the synapses of one projection onto the neurons of one shard. Each has a place, at which its properties are found; common properties are stored once.
/// </summary>
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

    /// <summary>The properties that it stores for each synapse.</summary>
    internal StoreLayout Layout { get; }

    /// <summary>Number of synapses.</summary>
    internal abstract int Count { get; }

    /// <summary>Bytes of memory for the synapses, with the rows of the sources and unused capacity.</summary>
    internal abstract long Bytes { get; }

    /// <summary>The state of each synapse besides its ends.</summary>
    internal abstract IEnumerable<SynapseColumn> Columns { get; }

    /// <summary>A number that changes whenever a synapse is created, deleted or moved.</summary>
    internal abstract int Version { get; }

    /// <summary>Targets by place, numbered from the shard's first neuron; null if the synapse at position i of every row is onto neuron i.</summary>
    internal abstract int* Targets { get; }

    /// <summary>All targets, ascending: those of every row if <see cref="Targets"/> is null.</summary>
    internal AlignedMemory<int> EveryTarget => _everyTarget ??= MakeEveryTarget();

    /// <summary>Weights by place; null if all are equal.</summary>
    internal abstract double* Weights { get; }

    /// <summary>Delays in steps by place; null if all are equal.</summary>
    internal abstract ushort* Delays { get; }

    /// <summary>A state of the rule by place.</summary>
    internal abstract double* State(int index);

    /// <summary>The places of a source's synapses.</summary>
    internal SynapseRow Row(int source) => _rows.Of(source);

    /// <summary>Number of contiguous ranges of places with synapses.</summary>
    internal virtual int RunCount => SourceCount;

    /// <summary>One of these ranges.</summary>
    internal virtual SynapseRow Run(int run) => Row(run);

    /// <summary>The synapses by target; valid until synapses are created or deleted.</summary>
    internal abstract SynapsesByTarget ByTarget();

    /// <summary>The number of the birth of the synapse at a place in its projection; 0 if the projection is never rewired.</summary>
    internal abstract long BirthAt(int place);

    /// <summary>Gives every row exactly the capacity that it needs. For an empty store.</summary>
    /// <param name="counts">Synapses of each source.</param>
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

    /// <summary>The target at a position of a row, numbered from the shard's first neuron.</summary>
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

    /// <summary>
    /// The targets of a source's synapses, in the order of their positions, numbered from the shard's first neuron; valid until synapses are created or
    /// deleted.
    /// </summary>
    internal virtual ReadOnlySpan<int> TargetsOf(int source)
    {
        if (Targets is null)
        {
            return EveryTarget.Span;
        }

        var row = Row(source);
        return new ReadOnlySpan<int>(Targets + row.First, row.Count);
    }

    /// <summary>
    /// Copies the weights of the synapses of some sources, source after source, in the order of their positions. For stores in which weights differ.
    /// </summary>
    /// <param name="firstSource">The first source.</param>
    /// <param name="endSource">The source after the last.</param>
    /// <param name="weights">Receives the weights; at least as long as the number of synapses.</param>
    /// <returns>Number of synapses.</returns>
    internal virtual int CopyWeights(int firstSource, int endSource, Span<double> weights) => Copy(Weights, firstSource, endSource, weights);

    /// <summary>Copies a state of the rule, as <see cref="CopyWeights"/> copies weights.</summary>
    /// <param name="index">The number of the state.</param>
    /// <param name="firstSource">The first source.</param>
    /// <param name="endSource">The source after the last.</param>
    /// <param name="states">Receives the states; at least as long as the number of synapses.</param>
    /// <returns>Number of synapses.</returns>
    internal int CopyStates(int index, int firstSource, int endSource, Span<double> states) => Copy(State(index), firstSource, endSource, states);

    /// <summary>The weight at a place.</summary>
    internal virtual double WeightAt(int place) => Layout.Weight ?? Weights[place];

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

    /// <summary>Copies a column for the synapses of some sources.</summary>
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
                CopyLine(column, row, into[count..]);
            }

            count += row.Count;
        }

        return count;
    }

    private static void CopyLine(double* column, in SynapseRow row, Span<double> into)
    {
        for (var position = 0; position < row.Count; position++)
        {
            into[position] = column[row.Place(position)];
        }
    }
}
