namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>
/// A neuron and the synapses onto it, stepped in the order of ANNarchy's code with a step of 1 ms, in plain numbers. What the sources draw is given.
/// </summary>
/// <param name="learner">Which of the two rules the synapses have.</param>
/// <param name="listing">In which order their equations are computed.</param>
/// <param name="inputs">How many sources there are.</param>
/// <param name="weight">The weight that all synapses start with.</param>
/// <param name="window">The window of the rate in ms.</param>
internal sealed class OriginalLoop(Learner learner, Listing listing, int inputs, double weight, int window)
{
    private const double APlus = 0.0002;
    private const double AMinus = 0.000066;
    private const double Never = -10000;

    private readonly double[] _ltp = new double[inputs];
    private readonly double[] _ltd = new double[inputs];
    private readonly double[] _pre = [.. Enumerable.Repeat(Never, inputs)];
    private readonly Queue<int> _spikesInWindow = new();
    private double _post = Never;
    private double _v = -65;
    private double _u = -13;
    private double _ampa;
    private double _nmda;
    private bool[] _arriving = new bool[inputs];

    /// <summary>The weights.</summary>
    public double[] Weights { get; } = [.. Enumerable.Repeat(weight, inputs)];

    private double Rate => _spikesInWindow.Count * 1000.0 / window;

    /// <summary>One step.</summary>
    /// <param name="step">Its number.</param>
    /// <param name="drawn">Which sources spike in it.</param>
    /// <returns>Whether the neuron spikes in it.</returns>
    public bool Step(int step, bool[] drawn)
    {
        Arrive();
        for (var i = 0; i < inputs; i++)
        {
            _pre[i] = drawn[i] ? step : _pre[i];
        }

        _arriving = drawn;
        var spiked = MoveNeuron(step);
        for (var i = 0; i < inputs; i++)
        {
            MoveWeight(i);
        }

        if (spiked) Array.Fill(_ltd, AMinus);
        return spiked;
    }

    private void Arrive()
    {
        for (var i = 0; i < inputs; i++)
        {
            if (!_arriving[i]) continue;
            _ampa += Weights[i];
            _nmda += Weights[i];
            _ltp[i] = APlus;
        }
    }

    private bool MoveNeuron(int step)
    {
        var open = Math.Pow((_v + 80) / 60, 2);
        var current = (_ampa * -_v) + (_nmda * open / (1 + open) * -_v);
        var (v, u) = (_v + (0.5 * SlopeOfV(_v, _u, current)), _u + (0.5 * SlopeOfU(_v, _u)));
        (_v, _u) = (_v + SlopeOfV(v, u, current), _u + SlopeOfU(v, u));
        _ampa += (1 - Math.Exp(-1 / 5.0)) * -_ampa;
        _nmda += (1 - Math.Exp(-1 / 150.0)) * -_nmda;
        var spiked = _v >= 30;
        if (spiked)
        {
            (_v, _u, _post) = (-65, _u + 8, step);
            _spikesInWindow.Enqueue(step);
        }

        while (_spikesInWindow.TryPeek(out var oldest) && oldest <= step - window)
        {
            _spikesInWindow.Dequeue();
        }

        return spiked;
    }

    private void MoveWeight(int i)
    {
        if (listing == Listing.TracesFirst) DecayTraces(i);
        var stdp = _post >= _pre[i] ? _ltp[i] : -_ltd[i];
        var change = learner == Learner.Standard ? stdp : Homeostatic(Weights[i], stdp);
        Weights[i] = Math.Clamp(Weights[i] + change, 0, 0.03);
        if (listing == Listing.WeightFirst) DecayTraces(i);
    }

    private void DecayTraces(int i)
    {
        _ltp[i] -= (1 - Math.Exp(-1 / 20.0)) * _ltp[i];
        _ltd[i] -= (1 - Math.Exp(-1 / 60.0)) * _ltd[i];
    }

    private double Homeostatic(double weight, double stdp)
    {
        var share = Rate / 35;
        return ((0.1 * weight * (1 - share)) + stdp) * Rate / (window * (1 + (Math.Abs(1 - share) * 50)));
    }

    private static double SlopeOfV(double v, double u, double current) => (((0.04 * v) + 5) * v) + 140 - u + current;

    private static double SlopeOfU(double v, double u) => 0.02 * ((0.2 * v) - u);
}
