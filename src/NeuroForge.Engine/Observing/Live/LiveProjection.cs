using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Rewiring;

namespace NeuroForge.Engine.Observing.Live;

/// <summary>A projection in a simulation, between two slices.</summary>
public sealed class LiveProjection
{
    private readonly Projection _projection;
    private readonly QuantityOwner _owner;
    private readonly double _step;
    private readonly Action _deliver;
    private readonly Func<double> _now;

    /// <summary>Creates the view of a projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="network">The plan of the network.</param>
    /// <param name="deliver">Delivers the spikes that can still change its weights.</param>
    /// <param name="now">Gives the simulated time in ms.</param>
    internal LiveProjection(Projection projection, NetworkPlan network, Action deliver, Func<double> now)
    {
        _now = now;
        _projection = projection;
        _owner = QuantityOwner.Of(projection.Plan, network);
        _step = network.Step;
        _deliver = deliver;
    }

    /// <summary>Its name.</summary>
    public string Name => _projection.Name;

    /// <summary>Number of synapses.</summary>
    public long Count => _projection.Count;

    /// <summary>Number of neurons in all its source populations.</summary>
    public int Sources => _projection.Sources.Count;

    /// <summary>Number of neurons in all its target populations.</summary>
    public int Targets => _projection.Targets.Count;

    /// <summary>All synapses, by source, then in the order of their births.</summary>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The run has failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulation was disposed of.</exception>
    public IReadOnlyList<LiveSynapse> Synapses()
    {
        _deliver();
        var view = new ConnectivitySnapshot(_projection, pre: null, post: null);
        view.Read(0);
        var synapses = new LiveSynapse[view.SynapseCount];
        for (var i = 0; i < synapses.Length; i++)
        {
            synapses[i] = new(view.SourceOf(i), view.TargetOf(i), view.WeightOf(i), view.StepsOf(i) * _step);
        }

        return synapses;
    }

    /// <summary>
    /// Lists all synapses with weights, delays and states, without a copy of them in memory: by source, or, if the projection is rewired, in the order of their
    /// births. States that are moments are relative to the current time.
    /// </summary>
    /// <returns>The blocks; each is valid until the next one, and all until the simulation continues.</returns>
    /// <inheritdoc cref="Synapses" path="/exception"/>
    public IEnumerable<ListedBlock> Listed()
    {
        _deliver();
        return new SynapseListing(_projection, _now()).Blocks();
    }

    /// <summary>Reads a quantity of every synapse.</summary>
    /// <param name="quantity">The quantity, named as for recorders: a state of the synapse rule, <c>weights</c>, <c>delays</c>.</param>
    /// <returns>A number for each synapse, in the order of <see cref="Synapses"/> and in the unit that recorders use.</returns>
    /// <exception cref="ArgumentException">The synapses have no such quantity.</exception>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The run has failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulation was disposed of.</exception>
    public double[] Read(string quantity)
    {
        var number = Find(quantity).NumberIn(quantity, _projection, _step);
        _deliver();
        return new SynapseNumbering(SynapseSelection.All(_projection), number).ReadNumbers().ToArray();
    }

    private SynapseQuantity Find(string name) => QuantityCatalogue.Choose(name, [_owner]) switch
    {
        { Faults: [var fault, ..] } => throw new ArgumentException(fault.Message, nameof(name)),
        { Quantity: SynapseQuantity found } => found,
        _ => throw new ArgumentException($"\"{name}\" is not a quantity with one number for each synapse: record it, or request a stream", nameof(name)),
    };
}
