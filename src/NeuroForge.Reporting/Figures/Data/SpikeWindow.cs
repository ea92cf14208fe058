using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The last spikes before a moment and the first after it, up to a limit on each side.</summary>
/// <param name="moment">The moment in ms; positive infinity for the end of the run, whenever it comes.</param>
/// <param name="most">The greatest number of spikes on each side, 1 or more.</param>
internal sealed class SpikeWindow(double moment, int most)
{
    private readonly Queue<NeuronSpike> _before = [];
    private readonly List<NeuronSpike> _after = [];
    private double _begin;
    private double _end = double.PositiveInfinity;

    /// <summary>The moment in ms; positive infinity for the end of the run.</summary>
    internal double Moment => moment;

    /// <summary>Takes a spike; they come in order of time.</summary>
    internal void Add(NeuronSpike spike)
    {
        if (spike.Time <= moment)
        {
            AddBefore(spike);
        }
        else if (spike.Time < _end)
        {
            AddAfter(spike);
        }
    }

    /// <summary>The stretch of time of which all spikes are known, in ms: both sides of the moment alike where one of them has too many spikes.</summary>
    /// <param name="end">The end of the run in ms.</param>
    internal (double Begin, double End) Stretch(double end)
    {
        if (!double.IsFinite(moment))
        {
            return (_begin, end);
        }

        var before = _begin > 0 ? moment - _begin : double.PositiveInfinity;
        var after = double.IsFinite(_end) ? _end - moment : double.PositiveInfinity;
        var side = Math.Min(before, after);
        return (Math.Max(0, moment - side), Math.Min(end, moment + side));
    }

    /// <summary>The spikes within the stretch, by time.</summary>
    /// <param name="end">The end of the run in ms.</param>
    internal IEnumerable<NeuronSpike> Spikes(double end)
    {
        var (begin, last) = Stretch(end);
        return _before.Concat(_after).Where(s => s.Time >= begin && s.Time <= last);
    }

    private void AddBefore(NeuronSpike spike)
    {
        _before.Enqueue(spike);
        if (_before.Count > most)
        {
            // Of several at one time either all are shown or none.
            var first = _before.Peek().Time;
            while (_before.Count > 0 && _before.Peek().Time == first)
            {
                _begin = _before.Dequeue().Time;
            }

            _begin = Math.BitIncrement(_begin);
        }
    }

    private void AddAfter(NeuronSpike spike)
    {
        _after.Add(spike);
        if (_after.Count > most)
        {
            _end = spike.Time;
            _after.RemoveAll(s => s.Time == _end);
            _end = Math.BitDecrement(_end);
        }
    }
}
