using NeuroForge.Engine.Circuit;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// Updates of a projection by a strategy that decides for each target alone: shards in parallel, then their proposals in the order of targets, so that the
/// result is the same for any number of threads and shards.
/// </summary>
internal sealed class TargetUpdate
{
    private readonly Projection _projection;
    private readonly StoreTurnover[] _turnovers;
    private bool[] _closed = [];

    /// <summary>Creates the updates.</summary>
    /// <param name="editor">The projection, open to edits.</param>
    /// <param name="view">The projection as its strategy sees it.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal TargetUpdate(ConnectivityEditor editor, IConnectivityView view, double step)
    {
        _projection = editor.Projection;
        _turnovers = [.. Enumerable.Range(0, _projection.Stores.Count).Select(store => new StoreTurnover(_projection, store, view, step))];
    }

    /// <summary>Number of parts that can be computed in parallel.</summary>
    internal int Parts => _turnovers.Length;

    /// <summary>Begins an update: finds the sources that are lesioned.</summary>
    /// <returns>True for each source in the view that is lesioned; empty if none is.</returns>
    internal ReadOnlyMemory<bool> FindClosed()
    {
        var sources = _projection.Sources;
        if (sources.Populations.All(p => !p.Lesions.Any))
        {
            return default;
        }

        var members = _projection.SourceMembers;
        Array.Resize(ref _closed, members?.Count ?? sources.Count);
        for (var source = 0; source < _closed.Length; source++)
        {
            _closed[source] = sources.IsLesioned(members?.NumberOf(source) ?? source);
        }

        return _closed;
    }

    /// <summary>Calls the strategy for the targets of one shard.</summary>
    /// <remarks>
    /// The last shard comes first: a strategy that keeps something from one target to the next then has other results with several shards, also with a single
    /// thread, where the conformance kit finds it.
    /// </remarks>
    internal void Run(int part, IRewireByTarget strategy, TargetMoment moment) => _turnovers[^(part + 1)].Run(strategy, moment);

    /// <summary>Adds all proposals to an edit, in the order of targets.</summary>
    internal void AddTo(ConnectivityEdit edit, ConnectivitySnapshot view)
    {
        foreach (var turnover in _turnovers)
        {
            turnover.AddTo(edit, view);
        }
    }
}
