using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Growth;

/// <summary>
/// The calcium concentration of a population's neurons: it decays exponentially and increases at each spike, so between two events it follows exactly from the
/// last one.
/// </summary>
/// <remarks>Butz and van Ooyen (2013), doi:10.1371/journal.pcbi.1003259, equation 1.</remarks>
internal sealed class Calcium
{
    private readonly CalciumPlan _plan;
    private readonly double _step;
    private readonly double[] _values;
    private readonly long[] _since;

    /// <summary>Creates the calcium of a population.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="neurons">Number of neurons.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="initial">The initial concentration of each neuron; empty for that of the plan.</param>
    internal Calcium(CalciumPlan plan, int neurons, double step, IReadOnlyList<double> initial)
    {
        _plan = plan;
        _step = step;
        _values = initial.Count == 0 ? new double[neurons] : [.. initial];
        _since = new long[neurons];
        if (initial.Count == 0)
        {
            Array.Fill(_values, plan.Initial);
        }
    }

    /// <summary>Time constant of the decay in ms.</summary>
    internal double Tau => _plan.Tau;

    /// <summary>
    /// The concentration at the beginning of a step, which is not before the last event. Below the smallest normal number it is 0; repeated rounding would
    /// otherwise prevent that.
    /// </summary>
    internal double At(int neuron, long step)
    {
        var value = _values[neuron] * Double1.Exp(-Elapsed(neuron, step) / Tau).Number;
        return double.IsSubnormal(value) ? 0 : value;
    }

    /// <summary>Copies the concentration of every neuron at the beginning of a step.</summary>
    internal void Copy(long step, Span<double> into)
    {
        for (var neuron = 0; neuron < into.Length; neuron++)
        {
            into[neuron] = At(neuron, step);
        }
    }

    /// <summary>The time at the beginning of a step in ms.</summary>
    internal double TimeOf(long step) => step * _step;

    /// <summary>The decay from the last event to the beginning of a step.</summary>
    internal CalciumDecay DecayUntil(int neuron, long step) => new(neuron, _values[neuron], Elapsed(neuron, step));

    /// <summary>Updates a neuron to the beginning of a step.</summary>
    internal void Advance(int neuron, long step)
    {
        _values[neuron] = At(neuron, step);
        _since[neuron] = step;
    }

    /// <summary>Shows the concentrations of some neurons at their last event, and its time.</summary>
    internal void Archive(StateArchive archive, int first, int count)
    {
        archive.Values(_values.AsSpan(first, count));
        archive.Values(_since.AsSpan(first, count));
    }

    /// <summary>Adds a spike at the beginning of a step, to which the neuron has been updated.</summary>
    internal void AddSpike(int neuron) => _values[neuron] += _plan.Beta;

    private double Elapsed(int neuron, long step) => (step - _since[neuron]) * _step;
}
