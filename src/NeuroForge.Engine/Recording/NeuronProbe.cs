namespace NeuroForge.Engine;

/// <summary>Reads a quantity of every neuron of some populations, each or reduced to one number per population.</summary>
internal class NeuronProbe : Probe
{
    private readonly IReadOnlyList<Population> _populations;
    private readonly NeuronQuantity _quantity;
    private readonly Reduction? _reduction;

    internal NeuronProbe(IReadOnlyList<Population> populations, NeuronQuantity quantity, string unit, Reduction? reduction)
        : base(reduction is null ? RecordingKind.Neurons : RecordingKind.Series, unit, [.. populations.Select(p => new RecordingGroup(p.Name, p.Size))])
    {
        _populations = populations;
        _quantity = quantity;
        _reduction = reduction;
    }

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary)
    {
        var values = new double[_populations.Sum(p => p.Size)];
        var first = 0;
        foreach (var population in _populations)
        {
            for (var neuron = 0; neuron < population.Size; neuron++)
            {
                values[first + neuron] = _quantity(population, neuron, step);
            }

            first += population.Size;
        }

        if (_reduction is { } reduction)
        {
            values = reduction.Reduce(values, Groups);
            summary!.Add(values);
        }

        return [new SampledFrame(time, values)];
    }
}
