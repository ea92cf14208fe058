using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Reads a number of every neuron, each or reduced to one per group.</summary>
internal abstract class NumberProbe : Probe
{
    private readonly Reduction? _reduction;
    private readonly double[] _reduced;
    private readonly int _count;

    private protected NumberProbe(string unit, IReadOnlyList<RecordingGroup> groups, Reduction? reduction)
        : base(reduction is null ? RecordingKind.Neurons : RecordingKind.Series, unit, groups)
    {
        _reduction = reduction;
        _count = groups.Sum(g => g.Size);
        _reduced = new double[reduction is null ? 0 : _count];
    }

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time)
    {
        if (_reduction is not { } reduction)
        {
            var each = new SampledFrame(time, _count);
            Read(step, each.Values);
            return [each];
        }

        Read(step, _reduced);
        var series = new SampledFrame(time, Groups.Count);
        var values = _reduced.AsSpan();
        for (var i = 0; i < Groups.Count; i++)
        {
            series.Values[i] = reduction.Of(values[..Groups[i].Size]);
            values = values[Groups[i].Size..];
        }

        return [series];
    }

    /// <summary>Reads the numbers at the beginning of a step, group after group, and sets all of them.</summary>
    private protected abstract void Read(long step, Span<double> values);
}
