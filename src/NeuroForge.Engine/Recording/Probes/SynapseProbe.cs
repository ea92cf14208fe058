using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Reads a number of every synapse of some projections, by source, then by birth, each or reduced to one number per projection.</summary>
internal sealed class SynapseProbe : Probe
{
    private readonly SynapseNumbering[] _synapses;
    private readonly Reduction? _reduction;

    /// <summary>Creates the probe.</summary>
    /// <param name="synapses">The synapses of projections.</param>
    /// <param name="numbers">The number to read of a synapse, for each projection.</param>
    /// <param name="unit">The unit of the numbers.</param>
    /// <param name="reduction">The reduction of the numbers of a projection to one; null to keep each.</param>
    internal SynapseProbe(IReadOnlyList<SynapseSelection> synapses, IReadOnlyList<StoredNumber> numbers, string unit, Reduction? reduction)
        : base(reduction is null ? RecordingKind.Synapses : RecordingKind.Series, unit, GroupsOf(synapses))
    {
        _synapses = [.. synapses.Zip(numbers, (selected, number) => new SynapseNumbering(selected, number))];
        _reduction = reduction;
    }

    /// <inheritdoc/>
    internal override bool ReadsSynapses => true;

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time)
    {
        if (_reduction is not { } reduction)
        {
            return _synapses.Select((synapses, group) => new SynapsesFrame(time, group, synapses.Read()));
        }

        var series = new SampledFrame(time, _synapses.Length);
        for (var i = 0; i < _synapses.Length; i++)
        {
            series.Values[i] = reduction.Of(_synapses[i].ReadNumbers());
        }

        return [series];
    }
}
