namespace NeuroForge.Rewiring;

/// <summary>
/// The proposals of a strategy that decides for each target alone. Deletions and creations are applied together with those of all other targets; new weights
/// and states of existing synapses are set at the end of the call.
/// </summary>
public sealed class TargetEdit
{
    private readonly TargetSynapses _synapses;
    private readonly bool _autapses;
    private readonly bool _multapses;
    private readonly List<int> _deleted = [];
    private readonly List<int> _joined = [];
    private ReadOnlyMemory<bool> _closed;
    private int _itself;

    /// <summary>Creates the proposals for the targets of one store, one target after the other.</summary>
    /// <param name="synapses">The synapses onto the current target.</param>
    /// <param name="autapses">True if a neuron may be joined to itself.</param>
    /// <param name="multapses">True if two neurons may be joined more than once.</param>
    internal TargetEdit(TargetSynapses synapses, bool autapses, bool multapses) =>
        (_synapses, _autapses, _multapses) = (synapses, autapses, multapses);

    /// <summary>Number of deletions that have been proposed for the target.</summary>
    public int DeletedCount => _deleted.Count;

    /// <summary>The creations of all targets so far.</summary>
    internal ConnectivityEdit Births { get; } = new();

    /// <summary>The synapses of the current target that are deleted, in the order of the proposals.</summary>
    internal IReadOnlyList<int> Deleted => _deleted;

    /// <summary>The causes of the deletions of the current target.</summary>
    internal List<string> Causes { get; } = [];

    /// <summary>
    /// True if a synapse from a source may be created: not against autapses or multapses, nor from a lesioned neuron. A synapse that is deleted in this edit no
    /// longer counts, one that is created in it does.
    /// </summary>
    /// <param name="source">The source's number.</param>
    public bool MayJoin(int source)
    {
        if ((!_autapses && source == _itself) || (!_closed.IsEmpty && _closed.Span[source]))
        {
            return false;
        }

        return _multapses || !(_joined.Contains(source) || HasSynapseFrom(source));
    }

    /// <summary>Proposes to delete a synapse; its elements become vacant.</summary>
    /// <param name="synapse">Its number among those onto the target.</param>
    /// <param name="cause">A few words without commas, quotes and line breaks.</param>
    public void Delete(int synapse, string cause = ConnectivityEdit.Pruned)
    {
        _deleted.Add(synapse);
        Causes.Add(cause);
    }

    /// <summary>Proposes a synapse onto the target; it binds an element on each side.</summary>
    /// <param name="source">The source's number.</param>
    /// <param name="weight">Its weight, in the receptor's unit; null to draw one from the weights that the description gives.</param>
    /// <param name="cause">A few words without commas, quotes and line breaks.</param>
    /// <exception cref="ArgumentException">The cause is empty, or contains a comma, a quote or a line break.</exception>
    public void Create(int source, double? weight = null, string cause = ConnectivityEdit.Grown) => Create(source, weight, delay: null, [], cause);

    /// <summary>Proposes a synapse onto the target, with a delay and with states of the synapse rule.</summary>
    /// <param name="source">The source's number.</param>
    /// <param name="weight">Its weight, in the receptor's unit; null to draw one from the weights that the description gives.</param>
    /// <param name="delay">Its delay in ms, within the range of delays of the projection; null to draw one from the delays that the description gives.</param>
    /// <param name="states">The states of the rule, in the order of their declaration; none for their initial values.</param>
    /// <param name="cause">A few words without commas, quotes and line breaks.</param>
    /// <exception cref="ArgumentException">The cause is empty, or contains a comma, a quote or a line break.</exception>
    public void Create(int source, double? weight, double? delay, ReadOnlySpan<double> states, string cause = ConnectivityEdit.Grown)
    {
        Births.Create(new NewSynapse(source, _synapses.Target, weight) { Cause = cause, Delay = delay }, states);
        _joined.Add(source);
    }

    /// <summary>Sets the weight of a synapse that stays.</summary>
    /// <param name="synapse">Its number among those onto the target.</param>
    /// <param name="weight">Its weight, in the receptor's unit, within the bounds of the synapse rule.</param>
    public void SetWeight(int synapse, double weight) => _synapses.Write(TargetSynapses.Weight, synapse, weight);

    /// <summary>Sets a state of a synapse that stays.</summary>
    /// <param name="synapse">Its number among those onto the target.</param>
    /// <param name="state">The state.</param>
    /// <param name="value">Its value, in the state's unit; finite.</param>
    public void SetState(int synapse, SynapseState state, double value) => _synapses.Write(TargetSynapses.FirstState + state.Index, synapse, value);

    /// <summary>Begins a target.</summary>
    /// <param name="itself">The number of the same neuron among the sources; -1 if it is none.</param>
    /// <param name="closed">True for each source that is lesioned; empty if none is.</param>
    internal void Begin(int itself, ReadOnlyMemory<bool> closed)
    {
        (_itself, _closed) = (itself, closed);
        _deleted.Clear();
        _joined.Clear();
        Causes.Clear();
    }

    /// <summary>True if a synapse comes from a source and is not deleted. Synapses are in the order of sources.</summary>
    private bool HasSynapseFrom(int source)
    {
        var sources = _synapses.Sources;
        for (var synapse = FirstFrom(source, sources); synapse < sources.Length && sources[synapse] == source; synapse++)
        {
            if (!_deleted.Contains(synapse))
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstFrom(int source, ReadOnlySpan<int> sources)
    {
        var (first, end) = (0, sources.Length);
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            (first, end) = sources[middle] < source ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
