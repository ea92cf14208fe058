using NeuroForge.Engine.Circuit;
using NeuroForge.Recording;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Births and deaths of a projection's synapses, as recorders see them.</summary>
/// <param name="projection">The projection.</param>
/// <param name="view">The view of the projection for the strategy, whose numbers are used for deaths.</param>
/// <param name="stepLength">The length of a step in ms.</param>
internal sealed class RewiringNotices(Projection projection, ConnectivitySnapshot view, double stepLength)
{
    /// <summary>Number of initial synapses in one part.</summary>
    private const int Batch = 4096;

    private readonly List<RewiringEvent> _events = [];
    private long _step;

    /// <summary>The changes of the last update: deaths, then births.</summary>
    internal IReadOnlyList<RewiringEvent> Events => _events;

    /// <summary>The births of the initial synapses, by source; for a view that was read before any update.</summary>
    internal IEnumerable<RewiringEvent[]> Initial() =>
        Enumerable.Range(0, view.SynapseCount).Select(synapse => EventOf(synapse, born: true, RewiringEvent.Initial)).Chunk(Batch);

    /// <summary>Begins an update.</summary>
    internal void Begin(long step)
    {
        _step = step;
        _events.Clear();
    }

    /// <summary>Begins the births of an update, of which there is at least one.</summary>
    internal void BeginBirths() => projection.Births.Begin(_step);

    /// <summary>Records a death, before the synapse is removed.</summary>
    internal void Died(int synapse, string cause) => _events.Add(EventOf(synapse, born: false, cause));

    /// <summary>Records a birth, after the synapse has been added.</summary>
    internal void Born(in NewSynapse synapse, double weight, ushort delay) => _events.Add(
        new RewiringEvent(Born: true, projection.Births.Count - 1, synapse.Source, synapse.Target, weight, delay * stepLength, 0, synapse.Cause));

    private RewiringEvent EventOf(int synapse, bool born, string cause)
    {
        var (store, place) = view.Locate(synapse);
        var birth = store.BirthAt(place);
        var age = (_step - projection.Births.StepOf(birth)) * stepLength;
        return new RewiringEvent(
            born, birth, view.SourceOf(synapse), view.TargetOf(synapse), store.WeightAt(place), store.DelayAt(place) * stepLength, age, cause);
    }
}
