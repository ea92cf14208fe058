using System.Text.Json;
using NeuroForge.Studio.Observation;
using NeuroForge.Studio.Running;

namespace NeuroForge.Studio.Serving;

/// <summary>The open pages.</summary>
internal sealed class Audience : IRunAudience
{
    private readonly StudioSession _session;
    private readonly Lock _gate = new();
    private readonly Dictionary<ViewerMessage, byte[]> _newest = [];
    private List<Viewer> _viewers = [];

    /// <summary>Creates an audience of a session.</summary>
    public Audience(StudioSession session)
    {
        _session = session;
        session.Attach(this);
    }

    /// <summary>Number of open pages.</summary>
    internal int Count => Volatile.Read(ref _viewers).Count;

    /// <summary>Adds a page, which gets the newest messages at once.</summary>
    internal Viewer Enter()
    {
        var viewer = new Viewer();
        lock (_gate)
        {
            _viewers = [.. _viewers, viewer];
            foreach (var (kind, message) in _newest)
            {
                viewer.Put(kind, message);
            }
        }

        Tell();
        return viewer;
    }

    /// <summary>Removes a page.</summary>
    internal void Leave(Viewer viewer)
    {
        lock (_gate)
        {
            _viewers = [.. _viewers.Where(other => other != viewer)];
        }

        Tell();
    }

    /// <inheritdoc/>
    public bool IsWatching(StudioRun run) => Count > 0 && _session.Shown == run.Id;

    /// <inheritdoc/>
    public void Show(StudioRun run, byte[] frame)
    {
        if (_session.Shown == run.Id)
        {
            Send(ViewerMessage.Frame, frame);
        }
    }

    /// <inheritdoc/>
    public void Show(StudioRun run, IReadOnlyList<ProjectionView> synapses)
    {
        if (_session.Shown == run.Id)
        {
            Send(ViewerMessage.Synapses, Serialize(new SynapseNews("synapses", run.Id, SynapseObservation.Bins, synapses)));
        }
    }

    /// <inheritdoc/>
    public void Tell(StudioRun run) => Tell();

    /// <summary>Sends the state of the session to all pages.</summary>
    internal void Tell() => Send(ViewerMessage.Session, Serialize(new SessionNews("session", _session.Shown, _session.Summaries(), Count)));

    private static byte[] Serialize<T>(T message) => JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web);

    private void Send(ViewerMessage kind, byte[] message)
    {
        lock (_gate)
        {
            _newest[kind] = message;
            foreach (var viewer in _viewers)
            {
                viewer.Put(kind, message);
            }
        }
    }
}
