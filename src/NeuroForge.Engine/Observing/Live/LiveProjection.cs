using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Rewiring;

namespace NeuroForge.Engine.Observing.Live;

/// <summary>A projection of a network that has been built, as it stands between two slices.</summary>
public sealed class LiveProjection
{
    private readonly Projection _projection;
    private readonly double _step;
    private readonly Action _deliver;

    /// <summary>Shows a projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="deliver">Delivers the spikes that may still change its weights.</param>
    internal LiveProjection(Projection projection, double step, Action deliver)
    {
        _projection = projection;
        _step = step;
        _deliver = deliver;
    }

    /// <summary>Its name.</summary>
    public string Name => _projection.Name;

    /// <summary>How many synapses it has.</summary>
    public long Count => _projection.Count;

    /// <summary>How many neurons its source populations have together.</summary>
    public int Sources => _projection.Sources.Count;

    /// <summary>How many neurons its target populations have together.</summary>
    public int Targets => _projection.Targets.Count;

    /// <summary>All synapses, by source, then in the order of their births.</summary>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot go on.</exception>
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
            synapses[i] = new(view.SourceOf(i), view.TargetOf(i), view.WeightOf(i), view.DelayOf(i) * _step);
        }

        return synapses;
    }
}
