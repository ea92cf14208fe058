using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Profiling;

/// <summary>
/// Finds out where the time goes, without taking any: a clock in every slice would cost as much as a small network's whole step, so only one slice
/// of many is timed.
/// </summary>
/// <param name="plan">What runs.</param>
/// <param name="shards">In how many shards.</param>
/// <param name="period">Every how manyth slice is timed; a prime, so that it does not always meet what happens in every so many slices.</param>
/// <param name="time">By which time.</param>
internal sealed class Profiler(NetworkPlan plan, int shards, int period, TimeProvider time)
{
    /// <summary>Looks at the clock that a timed slice has beside those of its shards: when its spikes are handed over and at its end.</summary>
    private const int LooksInSlice = 2;

    private readonly long[] _rewiring = new long[plan.Projections.Count];
    private long _running;
    private long _sampling;
    private long _spikes;
    private long _saving;
    private long _ending;
    private int _sinceSampled;
    private bool _warm;

    /// <summary>What happens in the slices that are timed.</summary>
    internal WorkTimes Sampled { get; } = new(shards, time);

    /// <summary>What happens apart from slices, before an update or a sample. All of it is timed.</summary>
    internal WorkTimes Apart { get; } = new(shards, time);

    /// <summary>How many slices there were.</summary>
    internal long Slices { get; private set; }

    /// <summary>The time now, in ticks.</summary>
    internal long Now() => time.GetTimestamp();

    /// <summary>Counts a slice, and says whether it is one to time.</summary>
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

    /// <summary>A slice was timed. The first does not count: the timed walk was being compiled.</summary>
    /// <param name="begin">When it began.</param>
    /// <param name="taken">When its spikes were handed to the recorders.</param>
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
        }
    }

    /// <summary>Work was done apart from slices since a moment.</summary>
    internal void AddApart(long since) => Apart.Add(Now() - since);

    /// <summary>A projection was rewired since a moment.</summary>
    internal void AddRewiring(int projection, long since) => _rewiring[projection] += Now() - since;

    /// <summary>Samples were taken since a moment.</summary>
    internal void AddSampling(long since) => _sampling += Now() - since;

    /// <summary>A snapshot was taken since a moment.</summary>
    internal void AddSnapshot(long since) => _saving += Now() - since;

    /// <summary>The recorders were closed since a moment.</summary>
    internal void AddEnding(long since) => _ending += Now() - since;

    /// <summary>The network ran since a moment.</summary>
    internal void AddRun(long since) => _running += Now() - since;

    /// <summary>Where the time went so far.</summary>
    /// <param name="threads">How many threads worked.</param>
    internal Profile Profile(int threads)
    {
        var cost = LookCost();
        var slices = _running - Apart.Wall - _rewiring.Sum() - _sampling;
        var spikes = Math.Max(0, _spikes - (Sampled.Rounds * cost));
        var timed = Sampled.Wall - (Sampled.TimingTicks(cost) / threads) - (LooksInSlice * Sampled.Rounds * cost);
        var scale = timed > 0 ? slices / timed : 0;
        List<PhaseTime> parts =
        [
            .. ShardTimes.Phases.ToArray().SelectMany(phase => Shared(phase, cost, scale, threads)),
            .. plan.Projections.Select((projection, i) => Part(Phase.Rewiring, projection.Name, _rewiring[i])),
            Part(Phase.Recorders, null, _sampling + (spikes * scale) + _ending),
            Part(Phase.Snapshot, null, _saving),
        ];
        var seconds = Seconds(_running + _saving + _ending);
        parts.Add(new(Phase.Other, null, Math.Max(0, seconds - parts.Sum(p => p.Seconds))));
        return new(seconds, Slices, Sampled.Rounds, [.. parts.Where(p => p.Seconds > 0)]);
    }

    /// <summary>What the parts of a phase of the shards' work have taken.</summary>
    private IEnumerable<PhaseTime> Shared(Phase phase, double cost, double scale, int threads)
    {
        string[] names = [.. Names(phase)];
        var (sampled, apart) = (Sampled.Ticks(phase, names.Length, cost), Apart.Ticks(phase, names.Length, cost));
        return names.Select((name, i) => Part(phase, name, ((sampled[i] * scale) + apart[i]) / threads));
    }

    private IEnumerable<string> Names(Phase phase) => phase switch
    {
        Phase.Stimuli => plan.Stimuli.Select(s => s.Name),
        Phase.Neurons or Phase.Growth => plan.Populations.Select(p => p.Name),
        _ => plan.Projections.Select(p => p.Name),
    };

    private PhaseTime Part(Phase phase, string? of, double ticks) => new(phase, of, Seconds(ticks));

    private double Seconds(double ticks) => ticks / time.TimestampFrequency;

    /// <summary>What a look at the clock costs, in ticks: the least of many, none of them disturbed.</summary>
    private double LookCost()
    {
        const int Looks = 50;
        var least = double.PositiveInfinity;
        for (var i = 0; i < 20; i++)
        {
            var begin = Now();
            for (var look = 1; look < Looks; look++)
            {
                _ = Now();
            }

            least = Math.Min(least, (Now() - begin) / (double)Looks);
        }

        return least;
    }
}
