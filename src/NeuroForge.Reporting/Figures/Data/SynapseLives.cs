using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The data about births and deaths of a projection's synapses for a report, collected in one pass over the log.</summary>
internal sealed class SynapseLives
{
    private readonly Dictionary<long, SynapseEvent> _alive = [];
    private readonly TimeBins _bins;

    /// <summary>Begins to collect.</summary>
    internal SynapseLives(TimeBins bins)
    {
        _bins = bins;
        Born = new double[bins.Count];
        Died = new double[bins.Count];
        AliveAtEnd = new double[bins.Count];
    }

    /// <summary>True if a synapse was born or died while the network ran.</summary>
    internal bool Changed { get; private set; }

    /// <summary>Number of births in each bin of time; initial synapses do not count.</summary>
    internal double[] Born { get; }

    /// <summary>Number of deaths in each bin of time.</summary>
    internal double[] Died { get; }

    /// <summary>Number of synapses at the end of each bin of time.</summary>
    internal double[] AliveAtEnd { get; }

    /// <summary>Number of initial synapses.</summary>
    internal int AtFirst => Initial.Synapses.Count;

    /// <summary>The initial synapses.</summary>
    internal Wiring Initial { get; } = new(0);

    /// <summary>The ages in ms at which synapses died.</summary>
    internal List<double> AgesAtDeath { get; } = [];

    /// <summary>Reads births and deaths for every projection of a recording.</summary>
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

    /// <summary>The ages in ms, at the end, of the synapses that exist then.</summary>
    internal IEnumerable<double> AgesOfLiving(double end) => _alive.Values.Select(s => end - s.Time);

    /// <summary>The synapses that exist, at a time.</summary>
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
