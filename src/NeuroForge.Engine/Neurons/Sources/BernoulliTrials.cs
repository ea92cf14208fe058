using System.Runtime.CompilerServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons.Sources;

/// <summary>
/// The spikes of a block of neurons that spike at random. Each step of a neuron is a Bernoulli trial; the trials of all its neurons, step by step and in a step
/// neuron by neuron, are one sequence, of which only candidates are examined. Candidates occur with the greatest probability of all neurons; those of neurons
/// with a smaller probability are rejected with the ratio of the two.
/// </summary>
/// <remarks>
/// The gap to the next candidate is geometrically distributed, and is drawn as an exponential waiting time in units of a trial's hazard, -ln(1 - p): Devroye
/// (1986), Non-Uniform Random Variate Generation, X.2; rejection (thinning) after Lewis and Shedler (1979), doi:10.1002/nav.3800260304. The exponential
/// distribution has no memory: when probabilities change, the rest of the waiting time is still distributed correctly.
/// </remarks>
/// <param name="block">The block of neurons in the shard.</param>
/// <param name="numbers">The waiting times.</param>
internal sealed class BernoulliTrials(NeuronBlock block, ExponentialNumbers numbers)
{
    /// <summary>The gap if no candidate ever comes.</summary>
    private const long Never = long.MaxValue;

    /// <summary>A gap of this length or more is never; two shorter ones can be added without overflow.</summary>
    private const double Farthest = 1L << 62;

    private readonly int _neurons = block.Count;
    private double[] _thresholds = [];
    private double _hazard;
    private double _perHazard = double.PositiveInfinity;
    private double _waiting = numbers.Next();
    private long _gap = Never;

    /// <summary>Creates the sequences of a shard's blocks.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="key">The key of the population's spikes.</param>
    internal static BernoulliTrials[] Of(ShardRange shard, StreamKey key) =>
        [
            .. NeuronBlock.Of(shard.Count)
            .Select(block => new BernoulliTrials(block, new ExponentialNumbers(key.Of((shard.First + block.First) / NeuronBlock.Size))))
        ];

    /// <summary>Replaces the probabilities of the neurons.</summary>
    /// <param name="all">The spike probability of each neuron of the shard in a step, or a single one for all.</param>
    internal void Use(ReadOnlySpan<double> all)
    {
        var probabilities = all.Length == 1 ? all : all.Slice(block.First, block.Count);
        var greatest = 0.0;
        foreach (var probability in probabilities)
        {
            greatest = probability > greatest ? Math.Min(probability, 1) : greatest;
        }

        _waiting = Rest();
        _hazard = Hazard(greatest);
        _perHazard = 1 / _hazard;
        _gap = Gap();
        _thresholds = new double[probabilities.Length];
        for (var neuron = 0; neuron < _thresholds.Length; neuron++)
        {
            _thresholds[neuron] = Threshold(probabilities[neuron], greatest);
        }
    }

    /// <summary>Collects the spikes of a slice.</summary>
    /// <param name="columns">The neurons; silenced ones do not spike.</param>
    /// <param name="slice">The steps.</param>
    /// <param name="spikes">Receives the spikes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Emit(NeuronColumns columns, in Slice slice, SpikeBuffer spikes)
    {
        var gap = _gap;
        for (var step = 0; step < slice.Steps; step++)
        {
            while (gap < _neurons)
            {
                Try((int)gap, columns, step, spikes);
                _waiting = numbers.Next();
                gap = Behind(gap, Gap());
            }

            gap -= gap == Never ? 0 : _neurons;
        }

        _gap = gap;
    }

    /// <summary>Skips a slice without a candidate.</summary>
    /// <returns>True if there is none; otherwise nothing was done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryPass(int steps)
    {
        var trials = (long)steps * _neurons;
        if (_gap < trials)
        {
            return false;
        }

        _gap -= _gap == Never ? 0 : trials;
        return true;
    }

    /// <summary>Shows the time to the next candidate.</summary>
    internal void Archive(StateArchive archive)
    {
        numbers.Archive(archive);
        _waiting = archive.Value(_waiting);
        _gap = archive.Value(_gap);
    }

    /// <summary>Examines a candidate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Try(int neuron, NeuronColumns columns, int step, SpikeBuffer spikes)
    {
        var threshold = _thresholds[_thresholds.Length == 1 ? 0 : neuron];
        if ((threshold <= 0 || numbers.Next() >= threshold) && columns.MaySpike(block.First + neuron))
        {
            spikes.Add(step, block.First + neuron);
        }
    }

    /// <summary>The rest of the waiting time after the trials that have passed.</summary>
    private double Rest()
    {
        var passed = Gap() - _gap;
        return passed == 0 ? _waiting : Math.Max(0, _waiting - (passed * _hazard));
    }

    /// <summary>Number of trials without a candidate during the waiting time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Gap()
    {
        var trials = _waiting * _perHazard; // without a spike, no number is below any other
        return trials < Farthest ? (long)trials : Never;
    }

    /// <summary>The sum of a gap, the candidate at its end, and the next gap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Behind(long gap, long next) => next == Never ? Never : gap + 1 + next;

    /// <summary>-ln(1 - p) without loss of precision for small p. Goldberg (1991), doi:10.1145/103162.103163, theorem 4.</summary>
    private static double Hazard(double probability)
    {
        var rest = 1 - probability;
        return rest >= 1 ? probability : -Double1.Log(rest).Number * (probability / (1 - rest));
    }

    /// <summary>The limit that an exponentially distributed number exceeds with the ratio of a neuron's probability to the greatest one.</summary>
    private static double Threshold(double probability, double greatest) =>
        probability > 0 ? Double1.Log(greatest / probability).Number : double.PositiveInfinity;
}
