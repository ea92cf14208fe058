namespace NeuroForge.Models.Tests.WeightBasedRewiring.Slots;

/// <summary>
/// A place for a synapse, as the thread has one for every pair of neurons: it learns whether it is active or not, with traces of its own
/// that are brought up to date when a spike comes by.
/// </summary>
internal sealed class Slot(LearningRule rule)
{
    private readonly double[] _traces = new double[4];
    private double _updated;

    public bool Active { get; set; }

    public double Weight { get; set; }

    /// <summary>A spike of the source at a time in ms: what it delivers.</summary>
    public double Pre(double time)
    {
        var delivered = Active ? Weight : 0;
        Decay(time);
        _traces[0]++;
        _traces[1]++;
        Learn(rule.AlphaPre + (rule.APlus * _traces[2]) + (rule.AMinus * _traces[3]));
        return delivered;
    }

    /// <summary>A spike of the target.</summary>
    public void Post(double time)
    {
        Decay(time);
        _traces[2]++;
        _traces[3]++;
        Learn(rule.AlphaPost + (rule.APlus * _traces[0]) + (rule.AMinus * _traces[1]));
    }

    private void Learn(double change) => Weight = Math.Clamp(Weight + (0.01 * change), 0, 20);

    private void Decay(double time)
    {
        for (var trace = 0; trace < _traces.Length; trace++)
        {
            _traces[trace] *= Math.Exp(-(time - _updated) / (trace % 2 == 0 ? rule.TauPlus : rule.TauMinus));
        }

        _updated = time;
    }
}
