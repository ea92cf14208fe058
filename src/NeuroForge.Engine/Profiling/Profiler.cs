using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Profiling;

/// <summary>
/// Measures the computing time by phase at almost no cost: a clock in every slice would cost as much as a small network's whole step, so only one slice of many
/// is timed.
/// </summary>
/// <param name="plan">The plan of the network.</param>
/// <param name="shards">Number of shards.</param>
/// <param name="period">The interval of timed slices; a prime, so that it does not always coincide with periodic events.</param>
/// <param name="time">The clock.</param>
internal sealed class Profiler(NetworkPlan plan, int shards, int period, TimeProvider time)
{
    /// <summary>Clock readings in a timed slice besides those of its shards: when its spikes are passed on and at its end.</summary>
    private const int LooksInSlice = 2;

    /// <summary>The share of a slice that its timing may take if the next slice is timed too, inverted.</summary>
    private const double CheapTiming = 100;

    private readonly TimeProvider _threadTime = ThreadTime.Beside(time);
    private readonly long[] _rewiring = new long[plan.Projections.Count];
    private double _lookCost; // of the shards' clock, in ticks of the clock of slices
    private long _looks;
    private long _running;
    private long _sampling;
    private long _spikes;
    private long _saving;
    private long _ending;
    private int _sinceSampled;
    private bool _warm;

    /// <summary>The times within timed slices.</summary>
    internal WorkTimes Sampled { get; } = new(shards, ThreadTime.Beside(time));

    /// <summary>The times outside of slices, before an update or a sample. All of them are measured.</summary>
    internal WorkTimes Apart { get; } = new(shards, ThreadTime.Beside(time));

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

    /// <summary>Adds a timed slice. The first does not count, because the timed code is compiled in it.</summary>
    /// <param name="begin">The time of its begin.</param>
    /// <param name="taken">The time at which its spikes were passed to the recorders.</param>
    internal void AddSlice(long begin, long taken)
    {
        var now = Now();
        Sampled.Add(now - begin);
        _spikes += now - taken;
        if (!_warm)
        {
            _warm = true;
            Sampled.Clear();
            _spikes = 0;
            _lookCost = LookCost(_threadTime) * TicksOfThreadTick;
            _looks = 0;
            return;
        }

        var looks = Sampled.Looks;
        if (now - begin > CheapTiming * _lookCost * (looks - _looks))
        {
            _sinceSampled = period - 1;
        }

        _looks = looks;
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
        var cost = LookCost(time);
        var threadCost = LookCost(_threadTime);
        var slices = _running - Apart.Wall - _rewiring.Sum() - _sampling;
        var spikes = Math.Max(0, _spikes - (Sampled.Rounds * cost));
        var timed = Sampled.Wall - (Sampled.Looks * threadCost * TicksOfThreadTick / threads) - (LooksInSlice * Sampled.Rounds * cost);
        var scale = timed > 0 ? slices / timed : 0;
        List<PhaseTime> parts =
        [
            .. ShardTimes.Phases.ToArray().SelectMany(phase => Shared(phase, threadCost, scale, threads)),
            .. plan.Projections.Select((projection, i) => Part(Phase.Rewiring, projection.Name, _rewiring[i])),
            Part(Phase.Recorders, null, _sampling + (spikes * scale) + _ending),
            Part(Phase.Snapshot, null, _saving),
        ];
        var seconds = Seconds(_running + _saving + _ending);
        parts.Add(new(Phase.Other, null, Math.Max(0, seconds - parts.Sum(p => p.Seconds))));
        return new(seconds, Slices, Sampled.Rounds, [.. parts.Where(p => p.Seconds > 0)]);
    }

    /// <summary>The time of each part of a phase of the shards' work.</summary>
    private IEnumerable<PhaseTime> Shared(Phase phase, double cost, double scale, int threads)
    {
        string[] names = [.. Names(phase)];
        var (sampled, apart) = (Sampled.Ticks(phase, names.Length, cost), Apart.Ticks(phase, names.Length, cost));
        return names.Select((name, i) => Part(phase, name, ((sampled[i] * scale) + apart[i]) * TicksOfThreadTick / threads));
    }

    private IEnumerable<string> Names(Phase phase) => phase switch
    {
        Phase.Stimuli => plan.Stimuli.Select(s => s.Name),
        Phase.Neurons or Phase.Growth => plan.Populations.Select(p => p.Name),
        _ => plan.Projections.Select(p => p.Name),
    };

    private PhaseTime Part(Phase phase, string? of, double ticks) => new(phase, of, Seconds(ticks));

    private double TicksOfThreadTick => (double)time.TimestampFrequency / _threadTime.TimestampFrequency;

    private double Seconds(double ticks) => ticks / time.TimestampFrequency;

    /// <summary>The cost of reading a clock in its ticks: the smallest of many.</summary>
    private static double LookCost(TimeProvider clock)
    {
        const int Looks = 50;
        var least = double.PositiveInfinity;
        for (var i = 0; i < 20; i++)
        {
            var begin = clock.GetTimestamp();
            for (var look = 1; look < Looks; look++)
            {
                _ = clock.GetTimestamp();
            }

            least = Math.Min(least, (clock.GetTimestamp() - begin) / (double)Looks);
        }

        return least;
    }
}
