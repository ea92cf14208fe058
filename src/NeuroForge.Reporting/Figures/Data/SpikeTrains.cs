using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Spikes;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>Measures of all spike trains of a recording: over the whole recording, and in each interval of the run.</summary>
internal sealed class SpikeTrains
{
    private readonly IReadOnlyList<RunInterval> _intervals;
    private readonly SpikeTrainMeasures[] _whole;
    private readonly SpikeTrainMeasures?[][] _ofIntervals;
    private readonly RunInterval _recorded;

    /// <summary>Begins to measure.</summary>
    /// <param name="run">The run.</param>
    /// <param name="recording">The recording of spikes.</param>
    internal SpikeTrains(ReportedRun run, RunRecording recording)
    {
        _recorded = Recorded(run, recording);
        _intervals = run.Intervals;
        _whole = [.. recording.Groups.Select(g => new SpikeTrainMeasures(g.Size, _recorded.Begin, _recorded.End))];
        _ofIntervals = [.. recording.Groups.Select(g => _intervals.Select(i => Within(i, g.Size)).ToArray())];
    }

    /// <summary>The measures of a group over the whole recording.</summary>
    internal SpikeTrainMeasures Whole(int group) => _whole[group];

    /// <summary>Adds a spike; they come in order of time.</summary>
    internal void Add(in NeuronSpike spike)
    {
        _whole[spike.Group].Add(spike.Neuron, Math.Clamp(spike.Time, double.BitIncrement(_recorded.Begin), _recorded.End));
        var interval = IntervalMeans.NumberOf(_intervals, spike.Time);
        if (interval >= 0)
        {
            _ofIntervals[spike.Group][interval]?.Add(spike.Neuron, spike.Time);
        }
    }

    /// <summary>A measure of a group in each interval; not-a-number where nothing was recorded.</summary>
    internal double[] InIntervals(int group, Func<SpikeTrainMeasures, double> measure) =>
        [.. _ofIntervals[group].Select(m => m is null ? double.NaN : measure(m))];

    /// <summary>The stretch of time in which spikes were recorded, as far as the description is known.</summary>
    private static RunInterval Recorded(ReportedRun run, RunRecording recording)
    {
        var plan = run.Plan?.Recorders.FirstOrDefault(r => r.Name == recording.Name);
        var step = run.Plan?.Step ?? 0;
        var (begin, end) = ((plan?.Start ?? 0) * step, Math.Min(run.End, plan?.Stop is { } stop ? stop * step : run.End));
        return new("", begin, end > begin ? end : begin + run.Folder.Run.Step);
    }

    /// <summary>The measures of the recorded part of an interval; null if nothing of it was recorded.</summary>
    private SpikeTrainMeasures? Within(RunInterval interval, int size)
    {
        var (begin, end) = (Math.Max(interval.Begin, _recorded.Begin), Math.Min(interval.End, _recorded.End));
        return end > begin ? new SpikeTrainMeasures(size, begin, end) : null;
    }
}
