using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Profiling;

/// <summary>
/// Measures the computing time by phase at almost no cost: a clock in every slice would cost as much as a small network's whole step, so only one slice of many
/// is timed. A thread's own time leaves out other programs, but the system takes longer to give it than a small network's step lasts: there the wall clock is
/// used instead.
/// </summary>
/// <param name="plan">The plan of the network.</param>
/// <param name="shards">Number of shards.</param>
/// <param name="period">The interval of timed slices; a prime, so that it does not always coincide with periodic events.</param>
/// <param name="time">The wall clock.</param>
/// <param name="threadTime">The clock of a thread's own time.</param>
internal sealed class Profiler(NetworkPlan plan, int shards, int period, TimeProvider time, TimeProvider threadTime)
{
    /// <summary>Clock readings in a timed slice besides those of its shards: when its spikes are passed on and at its end.</summary>
    private const int LooksInSlice = 2;

    /// <summary>The share of a slice that its timing may take if the next slice is timed too, inverted.</summary>
    private const double CheapTiming = 100;

    private readonly long[] _rewiring = new long[plan.Projections.Count];
    private double _look; // time for reading the clock of timed slices, in s
    private long _looks;
    private long _running;
    private long _sampling;
    private long _spikes;
    private long _saving;
    private long _ending;
    private int _sinceSampled;
    private bool _warm;
    private bool _chosen;

    /// <summary>The times within timed slices.</summary>
    internal WorkTimes Sampled { get; private set; } = new(shards, threadTime);

    /// <summary>The times outside of slices, before an update or a sample. All of them are measured.</summary>
    internal WorkTimes Apart { get; } = new(shards, threadTime);

    /// <summary>Number of slices.</summary>
    internal long Slices { get; private set; }

    /// <summary>The time now, in ticks.</summary>
    internal long Now() => time.GetTimestamp();

    /// <summary>Counts a slice, and returns true if it is to be timed: one of many, or all of them while timing costs little, as in large networks.</summary>
    internal bool IsSampled()
    {
        Slices++;
        if (++_sinceSampled < period)
        {
            return false;
        }

        _sinceSampled = 0;
        return true;
    }

    /// <summary>
    /// Adds a timed slice. The first does not count, because the timed code is compiled in it, nor does the second if it shows that slices need the other
    /// clock.
    /// </summary>
    /// <param name="begin">The time of its begin.</param>
    /// <param name="taken">The time at which its spikes were passed to the recorders.</param>
    internal void AddSlice(long begin, long taken)
    {
        var now = Now();
        if (!_warm)
        {
            _warm = true;
            _look = Sampled.Clock.Cost();
            Sampled.Clear();
            return;
        }

        var looks = Sampled.Looks;
        var isCheap = Seconds(now - begin) > CheapTiming * _look * (looks - _looks);
        if (!_chosen)
        {
            _chosen = true;
            if (!isCheap && Sampled.Clock != time)
            {
                Sampled = new WorkTimes(shards, time);
                _look = time.Cost();
                return;
            }
        }

        Sampled.Add(now - begin);
        _spikes += now - taken;
        _looks = looks;
        if (isCheap)
        {
            _sinceSampled = period - 1;
        }
    }

    /// <summary>Adds work outside of slices since a moment.</summary>
    internal void AddApart(long since) => Apart.Add(Now() - since);

    /// <summary>Adds the rewiring of a projection since a moment.</summary>
    internal void AddRewiring(int projection, long since) => _rewiring[projection] += Now() - since;

    /// <summary>Adds sampling since a moment.</summary>
    internal void AddSampling(long since) => _sampling += Now() - since;

    /// <summary>Adds a snapshot since a moment.</summary>
    internal void AddSnapshot(long since) => _saving += Now() - since;

    /// <summary>Adds the closing of recorders since a moment.</summary>
    internal void AddEnding(long since) => _ending += Now() - since;

    /// <summary>Adds running since a moment.</summary>
    internal void AddRun(long since) => _running += Now() - since;

    /// <summary>The computing time so far.</summary>
    /// <param name="threads">Number of threads.</param>
    internal Profile Profile(int threads)
    {
        var (look, sampledLook, apartLook) = (time.Cost(), Sampled.Clock.Cost(), Apart.Clock.Cost());
        var slices = Seconds(_running - Apart.Wall - _rewiring.Sum() - _sampling);
        var spikes = Math.Max(0, Seconds(_spikes) - (Sampled.Rounds * look));
        var timed = Seconds(Sampled.Wall) - (Sampled.Looks * sampledLook / threads) - (LooksInSlice * Sampled.Rounds * look);
        var scale = timed > 0 ? slices / timed : 0;
        List<PhaseTime> parts =
        [
            .. ShardTimes.Phases.ToArray().SelectMany(Shared),
            .. plan.Projections.Select((projection, i) => new PhaseTime(Phase.Rewiring, projection.Name, Seconds(_rewiring[i]))),
            new(Phase.Recorders, null, Seconds(_sampling + _ending) + (spikes * scale)),
            new(Phase.Snapshot, null, Seconds(_saving)),
        ];
        var seconds = Seconds(_running + _saving + _ending);
        parts.Add(new(Phase.Other, null, Math.Max(0, seconds - parts.Sum(p => p.Seconds))));
        return new(seconds, Slices, Sampled.Rounds, [.. parts.Where(p => p.Seconds > 0)]);

        // The time of each part of a phase of the shards' work.
        IEnumerable<PhaseTime> Shared(Phase phase)
        {
            string[] names = [.. Names(phase)];
            var sampled = Sampled.Seconds(phase, names.Length, sampledLook);
            var apart = Apart.Seconds(phase, names.Length, apartLook);
            return names.Select((name, i) => new PhaseTime(phase, name, ((sampled[i] * scale) + apart[i]) / threads));
        }
    }

    private IEnumerable<string> Names(Phase phase) => phase switch
    {
        Phase.Stimuli => plan.Stimuli.Select(s => s.Name),
        Phase.Neurons or Phase.Growth => plan.Populations.Select(p => p.Name),
        _ => plan.Projections.Select(p => p.Name),
    };

    private double Seconds(long ticks) => (double)ticks / time.TimestampFrequency;
}
