using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Changes;

/// <summary>Changes a network, and records its differences from its description.</summary>
/// <param name="network">The network.</param>
internal sealed class NetworkChanges(Network network)
{
    private readonly SortedDictionary<string, Adjustment> _adjustments = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _edited = new(StringComparer.Ordinal);
    private readonly List<long> _steps = [];
    private long _changes;
    private long _ofProtocol;

    /// <summary>The differences of the network from its description.</summary>
    internal Departures Departures => new(
        _changes,
        [.. _adjustments.Values],
        [.. _edited],
        network.Populations.Where(p => p.Lesions.Any).ToDictionary(p => p.Name, IReadOnlyList<int> (p) => p.Lesions.Neurons, StringComparer.Ordinal))
    {
        OfProtocol = _ofProtocol,
        Steps = [.. _steps],
    };

    /// <summary>True if the network differs from one that was never changed in more than its state.</summary>
    internal bool OutlastState => _adjustments.Count > 0 || network.Populations.Any(p => p.Lesions.Any);

    /// <summary>Checks if a change can be made, and computes everything that might fail; nothing is changed.</summary>
    /// <param name="change">The change.</param>
    /// <param name="step">The step at whose beginning it happens; all earlier spikes are delivered.</param>
    /// <param name="ofProtocol">True if the protocol of the description makes it.</param>
    /// <returns>The action that makes the change, and reports the projections whose synapses were created or deleted.</returns>
    /// <exception cref="ChangeException">The change has mistakes.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    internal Action<Action<ConnectivityEditor>> Prepare(NetworkChange change, long step, bool ofProtocol = false)
    {
        var site = new ChangeSite(network, new BirthMoment(step, _changes + 1));
        foreach (var part in change.Parts)
        {
            part.Prepare(site);
        }

        if (site.Mistakes.Count > 0)
        {
            throw new ChangeException(site.Mistakes);
        }

        return rewired =>
        {
            _changes++;
            _ofProtocol += ofProtocol ? 1 : 0;
            if (_steps.Count == 0 || _steps[^1] != step)
            {
                _steps.Add(step);
            }

            site.Rewired = editor =>
            {
                _edited.Add(editor.Projection.Name);
                rewired(editor);
            };
            foreach (var part in change.Parts)
            {
                part.Apply(site);
            }

            Keep(change.Adjustments, site);
        };
    }

    /// <summary>Applies the differences of another network to one that was built from the description; its state must still be restored.</summary>
    /// <exception cref="SnapshotException">It is another network.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    internal void Repeat(Departures departures)
    {
        var change = new NetworkChange();
        foreach (var adjustment in departures.Adjustments)
        {
            change.Set(adjustment);
        }

        try
        {
            Prepare(change, step: 0)(static _ => { });
            (_changes, _ofProtocol) = (departures.Changes, departures.OfProtocol);
            _steps.Clear();
            _steps.AddRange(departures.Steps);
            _edited.UnionWith(departures.Edited);
            departures.Edited.Select(network.Projection).ToList().ForEach(projection => network.EditorOf(projection));
            foreach (var (population, neurons) in departures.Lesioned)
            {
                neurons.ToList().ForEach(network.Population(population).Lesion);
            }
        }
        catch (Exception failure) when (failure is ChangeException or ArgumentException or IndexOutOfRangeException)
        {
            throw SnapshotException.OfAnotherNetwork();
        }
    }

    /// <summary>Shows the differences of the network from its description, so that networks with different ones never count as equal.</summary>
    internal void Archive(StateArchive archive)
    {
        var departures = Departures;
        archive.BeginPart();
        archive.Enter(_ => "changes made while it ran");
        archive.Value(departures.Adjustments.Count);
        foreach (var adjustment in departures.Adjustments)
        {
            archive.Items<char>([.. adjustment.Path]);
            archive.Items<char>([.. adjustment.Word ?? ""]);
            archive.Items<double>([.. adjustment.Numbers]);
        }

        archive.Value(departures.Lesioned.Count);
        foreach (var (population, neurons) in departures.Lesioned)
        {
            archive.Items<char>([.. population]);
            archive.Items<int>([.. neurons]);
        }
    }

    /// <summary>Keeps the values of parameters; what a group was given is kept as the values of all neurons, since groups may have neurons in common.</summary>
    private void Keep(IEnumerable<Adjustment> adjustments, ChangeSite site)
    {
        foreach (var adjustment in adjustments)
        {
            var found = AdjustableParameters.Find(site, adjustment.Path)!;
            _adjustments[found.Path] = found.Members is null ? adjustment : found.Current;
        }
    }
}
