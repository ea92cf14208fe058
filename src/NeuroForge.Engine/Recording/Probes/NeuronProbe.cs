using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Reads a number of every neuron of some populations and groups, each or reduced to one number per population or group.</summary>
internal class NeuronProbe : NumberProbe
{
    private readonly IReadOnlyList<NeuronSelection> _neurons;
    private readonly NeuronCopy _copy;
    private readonly double[] _all;

    /// <summary>Makes the probe.</summary>
    /// <param name="neurons">The neurons of populations and groups.</param>
    /// <param name="copy">Copies the number of every neuron of a population.</param>
    /// <param name="unit">The unit of the numbers.</param>
    /// <param name="reduction">The number to which those of a population or group are reduced; null to keep each.</param>
    internal NeuronProbe(IReadOnlyList<NeuronSelection> neurons, NeuronCopy copy, string unit, Reduction? reduction)
        : base(unit, GroupsOf(neurons), reduction)
    {
        (_neurons, _copy) = (neurons, copy);
        _all = new double[neurons.Where(n => !n.IsWhole).Select(n => n.Population.Size).DefaultIfEmpty().Max()];
    }

    /// <inheritdoc/>
    private protected override void Read(long step, Span<double> values)
    {
        foreach (var neurons in _neurons)
        {
            var selected = values[..neurons.Count];
            if (neurons.IsWhole)
            {
                _copy(neurons.Population, step, selected);
            }
            else
            {
                var all = _all.AsSpan(0, neurons.Population.Size);
                _copy(neurons.Population, step, all);
                neurons.Pick<double>(all, selected);
            }

            values = values[neurons.Count..];
        }
    }
}
