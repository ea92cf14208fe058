using System.Reflection;

namespace NeuroForge.Engine;

/// <summary>
/// The synapses of one projection onto the neurons of one shard, a row for each source. What all synapses have in common
/// is kept once; what they do not have is not kept at all.
/// </summary>
internal abstract class SynapseRows
{
    private readonly Column<int> _targets;
    private readonly Column<double>? _weights;
    private readonly Column<ushort>? _delays;
    private readonly Column<long>? _births;
    private readonly double _weight;
    private readonly ushort _delay;

    private protected SynapseRows(SynapseTraits traits, int sources)
    {
        Table = new RowTable(sources);
        _targets = Table.AddColumn<int>();
        _weights = traits.Weight is null ? Table.AddColumn<double>() : null;
        _delays = traits.Delay is null ? Table.AddColumn<ushort>() : null;
        _births = traits.Rewired ? Table.AddColumn<long>() : null;
        States = [.. Enumerable.Range(0, traits.Rule.States.Count).Select(_ => Table.AddColumn<double>())];
        Traits = traits;
        _weight = traits.Weight ?? 0;
        _delay = traits.Delay ?? 0;
    }

    /// <summary>How many synapses there are.</summary>
    internal int Count => Table.Count;

    /// <summary>Where the rows lie.</summary>
    internal RowTable Table { get; }

    /// <summary>What the synapses are like.</summary>
    private protected SynapseTraits Traits { get; }

    /// <summary>The rule's states, a column each.</summary>
    private protected IReadOnlyList<Column<double>> States { get; }

    /// <summary>Targets by place, numbered from the shard's first neuron.</summary>
    private protected int[] Targets => _targets.Items;

    /// <summary>Weights by place; null where all are alike.</summary>
    private protected double[]? Weights => _weights?.Items;

    /// <summary>Delays in steps by place; null where all are alike.</summary>
    private protected ushort[]? Delays => _delays?.Items;

    /// <summary>Closes the rows over a rule.</summary>
    internal static SynapseRows For(SynapseTraits traits, int sources)
    {
        var rule = traits.Rule.Type.MakeGenericType(typeof(Lane1));
        return (SynapseRows)Activator.CreateInstance(
            typeof(SynapseRows<>).MakeGenericType(rule),
            BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            binder: null,
            [traits, sources],
            culture: null)!;
    }

    /// <summary>Gives the spikes of a step to the synapses and what they pass on to the inputs.</summary>
    /// <param name="neurons">The neurons that spiked, by their number in the network.</param>
    /// <param name="sources">The number in the projection of each neuron of the network, -1 where it is no source.</param>
    /// <param name="clock">The step.</param>
    /// <param name="inputs">The shard's inputs.</param>
    internal abstract void Deliver(ReadOnlySpan<int> neurons, int[] sources, in Clock clock, InputRing inputs);

    /// <summary>Adds a synapse.</summary>
    internal void Add(int source, int target, double weight, ushort delay, long birth)
    {
        var place = Table.Append(source);
        _targets.Items[place] = target;
        if (_weights is not null)
        {
            _weights.Items[place] = weight;
        }

        if (_delays is not null)
        {
            _delays.Items[place] = delay;
        }

        if (_births is not null)
        {
            _births.Items[place] = birth;
        }

        for (var i = 0; i < States.Count; i++)
        {
            States[i].Items[place] = Traits.Rule.States[i].Initial;
        }
    }

    /// <summary>The target at a place, numbered from the shard's first neuron.</summary>
    internal int TargetAt(int place) => _targets.Items[place];

    /// <summary>The weight at a place.</summary>
    internal double WeightAt(int place) => _weights is null ? _weight : _weights.Items[place];

    /// <summary>The delay at a place, in steps.</summary>
    internal ushort DelayAt(int place) => _delays is null ? _delay : _delays.Items[place];

    /// <summary>When the synapse at a place was born, in the order of births of its projection; 0 where it is never rewired.</summary>
    internal long BirthAt(int place) => _births is null ? 0 : _births.Items[place];
}
