using System.Buffers;
using System.Runtime.InteropServices;

namespace NeuroForge.Rewiring;

/// <summary>
/// The proposals of a rewiring strategy, in order. The host checks them as a whole and then applies them as a whole: deletions, creations, elements.
/// </summary>
/// <remarks>A cause says in a few words why a synapse is deleted or created, such as <c>weight below threshold</c>; it is recorded with the event.</remarks>
public sealed class ConnectivityEdit
{
    /// <summary>The cause of a deletion for which none is given.</summary>
    public const string Pruned = "pruned";

    /// <summary>The cause of a creation for which none is given.</summary>
    public const string Grown = "grown";

    private static readonly SearchValues<char> NotInACause = SearchValues.Create(",\"\r\n");

    private readonly List<int> _deleted = [];
    private readonly List<string> _causesOfDeath = [];
    private readonly List<NewSynapse> _created = [];
    private readonly List<double> _states = [];
    private readonly List<int> _statesEnd = [];
    private readonly List<ElementChange> _elements = [];

    /// <summary>The last cause that was found valid: most that follow are the same.</summary>
    private string _sound = Pruned;

    /// <summary>The synapses to delete.</summary>
    public IReadOnlyList<int> Deleted => _deleted;

    /// <summary>The cause of each deletion, in the order of the synapses to delete.</summary>
    public IReadOnlyList<string> CausesOfDeath => _causesOfDeath;

    /// <summary>The synapses to create.</summary>
    public IReadOnlyList<NewSynapse> Created => _created;

    /// <summary>The synaptic elements to set.</summary>
    public IReadOnlyList<ElementChange> Elements => _elements;

    /// <summary>True if nothing is proposed.</summary>
    public bool IsEmpty => _deleted.Count + _created.Count + _elements.Count == 0;

    /// <summary>Proposes to delete a synapse; its elements become vacant.</summary>
    /// <param name="synapse">Its number in the view.</param>
    public void Delete(int synapse) => Delete(synapse, Pruned);

    /// <summary>Proposes to delete a synapse, with a cause.</summary>
    /// <param name="synapse">Its number in the view.</param>
    /// <param name="cause">A few words without commas, quotes and line breaks.</param>
    /// <exception cref="ArgumentException">The cause is empty, or contains a comma, a quote or a line break.</exception>
    public void Delete(int synapse, string cause)
    {
        _causesOfDeath.Add(Checked(cause));
        _deleted.Add(synapse);
    }

    /// <summary>Proposes a synapse with the weight that the description gives to new synapses; it binds an element on each side.</summary>
    /// <param name="source">The source's number in the view.</param>
    /// <param name="target">The target's number in the view.</param>
    public void Create(int source, int target) => Add(new NewSynapse(source, target, null), []);

    /// <summary>Proposes a synapse with a given weight.</summary>
    /// <param name="source">The source's number in the view.</param>
    /// <param name="target">The target's number in the view.</param>
    /// <param name="weight">Its weight, in the receptor's unit; finite.</param>
    public void Create(int source, int target, double weight) => Add(new NewSynapse(source, target, weight), []);

    /// <summary>Proposes a synapse with a cause.</summary>
    /// <param name="source">The source's number in the view.</param>
    /// <param name="target">The target's number in the view.</param>
    /// <param name="weight">Its weight, in the receptor's unit; finite; null for the weight that the description gives to new synapses.</param>
    /// <param name="cause">A few words without commas, quotes and line breaks.</param>
    /// <exception cref="ArgumentException">The cause is empty, or contains a comma, a quote or a line break.</exception>
    public void Create(int source, int target, double? weight, string cause) =>
        Add(new NewSynapse(source, target, weight) { Cause = Checked(cause) }, []);

    /// <summary>Proposes a synapse, with a delay and with states of the synapse rule.</summary>
    /// <param name="synapse">The synapse.</param>
    /// <param name="states">The states of the rule, in the order of their declaration; none for their initial values.</param>
    /// <exception cref="ArgumentException">The cause is empty, or contains a comma, a quote or a line break.</exception>
    public void Create(in NewSynapse synapse, ReadOnlySpan<double> states = default)
    {
        Checked(synapse.Cause);
        Add(synapse, states);
    }

    /// <summary>The states of a synapse to create; none for the initial values of the rule.</summary>
    /// <param name="created">Its number in <see cref="Created"/>.</param>
    public ReadOnlySpan<double> StatesOf(int created)
    {
        var first = created == 0 ? 0 : _statesEnd[created - 1];
        return CollectionsMarshal.AsSpan(_states)[first.._statesEnd[created]];
    }

    /// <summary>Proposes the number of synaptic elements of a neuron.</summary>
    /// <param name="side">The side of the projection.</param>
    /// <param name="neuron">The neuron's number on that side.</param>
    /// <param name="elements">Elements, whole and fractional, 0 or more.</param>
    public void SetElements(Side side, int neuron, double elements) => _elements.Add(new ElementChange(side, neuron, elements));

    /// <summary>Clears the edit for the next use.</summary>
    public void Clear()
    {
        _deleted.Clear();
        _causesOfDeath.Clear();
        _created.Clear();
        _states.Clear();
        _statesEnd.Clear();
        _elements.Clear();
    }

    private void Add(in NewSynapse synapse, ReadOnlySpan<double> states)
    {
        _created.Add(synapse);
        _states.AddRange(states);
        _statesEnd.Add(_states.Count);
    }

    private string Checked(string cause)
    {
        if (!ReferenceEquals(cause, _sound))
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(cause);
            _sound = cause.AsSpan().ContainsAny(NotInACause)
                ? throw new ArgumentException($"a cause is a few words without commas, quotes and line breaks, but got \"{cause}\"", nameof(cause))
                : cause;
        }

        return cause;
    }
}
