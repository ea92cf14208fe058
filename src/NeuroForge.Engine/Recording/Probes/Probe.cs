using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Reads the data of a recording. Reading changes nothing: a network gives the same results, recorded or not.</summary>
internal abstract class Probe
{
    private protected Probe(RecordingKind kind, string unit, IReadOnlyList<RecordingGroup> groups)
    {
        Kind = kind;
        Unit = unit;
        Groups = groups;
    }

    /// <summary>The kind of its frames.</summary>
    internal RecordingKind Kind { get; }

    /// <summary>The unit of its numbers.</summary>
    internal string Unit { get; }

    /// <summary>The populations or projections that it reads.</summary>
    internal IReadOnlyList<RecordingGroup> Groups { get; }

    /// <summary>True if it reads values that the delivery of spikes may change.</summary>
    internal virtual bool ReadsSynapses => false;

    /// <summary>True if it counts spikes.</summary>
    internal virtual bool TakesSpikes => false;

    /// <summary>Begins to record.</summary>
    /// <param name="step">The next step.</param>
    internal virtual void Begin(long step)
    {
    }

    /// <summary>Counts the spikes of a step.</summary>
    internal virtual void Take(in StepSpikes spikes)
    {
    }

    /// <summary>Shows the state that is kept from one sample to the next.</summary>
    internal virtual void Archive(StateArchive archive)
    {
    }

    /// <summary>Counts the changes of a projection by an update.</summary>
    internal virtual void Take(ConnectivityEditor editor)
    {
    }

    /// <summary>Reads what is recorded once, when the recording begins.</summary>
    internal virtual IEnumerable<Frame> ReadBeginning() => [];

    /// <summary>Reads a sample at the beginning of a step.</summary>
    /// <param name="step">The next step.</param>
    /// <param name="time">Its time in ms.</param>
    internal abstract IEnumerable<Frame> Read(long step, double time);

    /// <summary>Populations and groups of neurons as the groups of a recording.</summary>
    private protected static IReadOnlyList<RecordingGroup> GroupsOf(IEnumerable<NeuronSelection> neurons) =>
        [.. neurons.Select(n => new RecordingGroup(n.Name, n.Count))];

    /// <summary>Synapses of projections as the groups of a recording that has no number for each of their neurons.</summary>
    private protected static IReadOnlyList<RecordingGroup> GroupsOf(IEnumerable<SynapseSelection> synapses) =>
        [.. synapses.Select(s => new RecordingGroup(s.Name, 0))];

    /// <summary>Projections as the groups of a recording that has no number for each of their neurons.</summary>
    private protected static IReadOnlyList<RecordingGroup> GroupsOf(IEnumerable<Projection> projections) =>
        [.. projections.Select(p => new RecordingGroup(p.Name, 0))];
}
