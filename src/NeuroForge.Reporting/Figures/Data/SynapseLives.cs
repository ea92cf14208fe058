using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>What a report needs to know of the lives of a projection's synapses, gathered in one pass over the log.</summary>
internal sealed class SynapseLives
{
    private readonly Dictionary<long, SynapseEvent> _alive = [];
    private readonly TimeBins _bins;

    /// <summary>Begins to gather.</summary>
    internal SynapseLives(TimeBins bins)
    {
        _bins = bins;
        Born = new double[bins.Count];
        Died = new double[bins.Count];
        AliveAtEnd = new double[bins.Count];
    }

    /// <summary>Whether anything was born or died while the network ran.</summary>
    internal bool Changed { get; private set; }

    /// <summary>How many were born in each stretch of time; those that the network begins with do not count.</summary>
    internal double[] Born { get; }

    /// <summary>How many died in each stretch of time.</summary>
    internal double[] Died { get; }

    /// <summary>How many there were at the end of each stretch of time.</summary>
    internal double[] AliveAtEnd { get; }

    /// <summary>How many the network began with.</summary>
    internal int AtFirst => Initial.Synapses.Count;

    /// <summary>The synapses that the network began with.</summary>
    internal Wiring Initial { get; } = new(0);

    /// <summary>The ages in ms at which synapses died.</summary>
    internal List<double> AgesAtDeath { get; } = [];

    /// <summary>Reads the lives of every projection of a recording.</summary>
    internal static SynapseLives[] Read(ReportedRun run, RunRecording recording, TimeBins bins)
    {
        SynapseLives[] lives = [.. recording.Groups.Select(_ => new SynapseLives(bins))];
        foreach (var change in run.Folder.ReadRewiring(recording))
        {
            lives[change.Group].Add(change);
        }

        foreach (var life in lives)
        {
            life.CountAlive();
        }

        return lives;
    }

    /// <summary>The ages in ms of the living at an end.</summary>
    internal IEnumerable<double> AgesOfLiving(double end) => _alive.Values.Select(s => end - s.Time);

    /// <summary>The synapses that are alive, at a time.</summary>
    internal Wiring Living(double end)
    {
        var wiring = new Wiring(end);
        wiring.Synapses.AddRange(_alive.Values.OrderBy(s => s.Synapse).Select(s => (s.Source, s.Target, s.Weight)));
        return wiring;
    }

    private void Add(in SynapseEvent change)
    {
        if (change.Born && change.Cause == SynapseEvent.Initial)
        {
            Initial.Synapses.Add((change.Source, change.Target, change.Weight));
            _alive[change.Synapse] = change;
            return;
        }

        Changed = true;
        (change.Born ? Born : Died)[_bins.Of(change.Time)]++;
        if (change.Born)
        {
            _alive[change.Synapse] = change;
        }
        else
        {
            _alive.Remove(change.Synapse);
            AgesAtDeath.Add(change.Age);
        }
    }

    private void CountAlive()
    {
        double alive = AtFirst;
        for (var bin = 0; bin < _bins.Count; bin++)
        {
            alive += Born[bin] - Died[bin];
            AliveAtEnd[bin] = alive;
        }
    }
}
