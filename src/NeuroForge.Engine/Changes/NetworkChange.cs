using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Changes;

/// <summary>
/// A change of a running network, with any number of parts. It is applied at the beginning of the next step: all of it or, if there is a mistake, nothing.
/// </summary>
/// <remarks>
/// If a network is changed in the same way at the same times, it gives the same bits, for any number of threads, and with snapshots in between. Parameters and
/// states are changed first, then inputs are injected, then neurons are lesioned and synapses cut and added.
/// </remarks>
public sealed class NetworkChange
{
    private readonly Adjusting _adjusting = new();
    private readonly List<ChangePart> _parts = [];
    private readonly List<SynapseEdits> _edits = [];
    private readonly List<ChangePart> _lesions = [];

    /// <summary>All parts, in the order in which they are applied.</summary>
    internal IReadOnlyList<ChangePart> Parts => [_adjusting, .. _parts, .. _lesions, .. _edits];

    /// <summary>The parameter changes.</summary>
    internal IEnumerable<Adjustment> Adjustments => _adjusting.Adjustments;

    /// <summary>Changes a parameter.</summary>
    internal void Set(Adjustment adjustment) => _adjusting.Add(adjustment);

    /// <summary>Gives a parameter another value, for all neurons or synapses.</summary>
    /// <param name="path">
    /// The path in the description: <c>populations.E.parameters.tau_m</c>, <c>populations.E.elements.axon.eps</c>, both also of a group,
    /// <c>groups.zone.parameters.tau_m</c>; <c>stimuli.drive.rate</c>, <c>stimuli.drive.weight</c>, <c>projections.EE.synapse.eta</c>,
    /// <c>projections.EE.rewiring.threshold</c>; the interval of updates in ms, <c>projections.EE.rewiring.every</c>.
    /// </param>
    /// <param name="value">Its value, in the unit that the mechanism declares, within its bounds.</param>
    public void Set(string path, double value) => Set(new Adjustment(path, [value], null));

    /// <summary>Changes a parameter, with a value as written in a description.</summary>
    /// <param name="path">Its path in the description.</param>
    /// <param name="value">
    /// A quantity such as <c>"20 ms"</c>, a switch, the word of a choice. The switches <c>projections.EE.rewiring.frozen</c> and
    /// <c>projections.EE.synapse.frozen</c> stop and resume rewiring and learning.
    /// </param>
    public void Set(string path, string value) => Set(new Adjustment(path, [], value));

    /// <summary>Changes a parameter of neurons or of their growth curves, with a value for each neuron.</summary>
    /// <param name="path">Its path in the description.</param>
    /// <param name="values">A value for each neuron of the population or group.</param>
    public void Set(string path, ReadOnlySpan<double> values) => Set(new Adjustment(path, values.ToArray(), null));

    /// <summary>Sets a state of all neurons of a population or group.</summary>
    /// <param name="population">The population or group.</param>
    /// <param name="state">The name of the state in the model.</param>
    /// <param name="value">Its value, in the state's unit, within its bounds.</param>
    public void SetState(string population, string state, double value) => SetState(population, state, [value]);

    /// <summary>Sets a state of each neuron of a population or group.</summary>
    /// <param name="population">The population or group.</param>
    /// <param name="state">The name of the state in the model.</param>
    /// <param name="values">A value for each neuron.</param>
    public void SetState(string population, string state, ReadOnlySpan<double> values) => _parts.Add(new StateSetting(population, state, values.ToArray()));

    /// <summary>
    /// Gives an input to a receptor of some neurons in the next step, as a spike with that weight would; for a current, it flows for that step.
    /// </summary>
    /// <param name="population">The population.</param>
    /// <param name="receptor">One of its receptors that a stimulus or a projection reaches.</param>
    /// <param name="neurons">The neurons; one that is named twice gets it twice.</param>
    /// <param name="amount">The amount, in the receptor's unit.</param>
    public void Inject(string population, string receptor, IEnumerable<int> neurons, double amount) =>
        _parts.Add(new Injection(population, receptor, [.. neurons], amount));

    /// <summary>Lets something arrive at a receptor of all neurons of a population or group in the next step.</summary>
    /// <param name="name">The population or group.</param>
    /// <param name="receptor">One of its receptors that a stimulus or a projection reaches.</param>
    /// <param name="amount">The amount, in the receptor's unit.</param>
    public void Inject(string name, string receptor, double amount) => _parts.Add(new Injection(name, receptor, null, amount));

    /// <summary>Lesions all neurons of a population or group for good.</summary>
    /// <param name="name">The population or group.</param>
    public void Lesion(string name) => _lesions.Add(new Lesion(name, null));

    /// <summary>
    /// Lesions neurons permanently: they no longer spike, lose all their synapses and synaptic elements, and get no new ones. Their model is still computed,
    /// without effect.
    /// </summary>
    /// <param name="population">The population.</param>
    /// <param name="neurons">The neurons.</param>
    public void Lesion(string population, IEnumerable<int> neurons) => _lesions.Add(new Lesion(population, [.. neurons]));

    /// <summary>Cuts all synapses from a source onto a target.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="source">The source's number, counted through all source populations of the projection.</param>
    /// <param name="target">The target's number, counted through all target populations of the projection.</param>
    public void Cut(string projection, int source, int target) => EditsOf(projection).Cut(source, target);

    /// <summary>Cuts all synapses from some sources onto some targets, if there are any.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="from">A population or group of sources; null for all sources.</param>
    /// <param name="to">A population or group of targets; null for all targets.</param>
    public void Cut(string projection, string? from, string? to) => EditsOf(projection).Cut(from, to);

    /// <summary>
    /// Adds the synapses that a connector makes; weights and delays are drawn as those of others. Pairs with a lesioned neuron are left out, and so are
    /// pairs that have a synapse already where the projection has no multapses.
    /// </summary>
    /// <param name="addition">The synapses.</param>
    public void Add(SynapseAddition addition) => EditsOf(addition.Projection).Add(addition);

    /// <summary>Adds a synapse; its delay is drawn as for other synapses.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="source">The source's number, counted through all source populations of the projection.</param>
    /// <param name="target">The target's number, counted through all target populations of the projection.</param>
    /// <param name="weight">Its weight, in the receptor's unit; null to draw it as for other synapses.</param>
    public void Add(string projection, int source, int target, double? weight = null) => EditsOf(projection).Add(source, target, weight);

    private SynapseEdits EditsOf(string projection)
    {
        var edits = _edits.Find(e => e.Name == projection);
        if (edits is null)
        {
            _edits.Add(edits = new SynapseEdits(projection));
        }

        return edits;
    }
}
