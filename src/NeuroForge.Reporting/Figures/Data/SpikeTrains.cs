using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Spikes;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>
/// Measures of all spike trains of a recording: over the whole recording, and in each interval of the run. Of the intervals only the current one is in memory,
/// since spikes come in order of time.
/// </summary>
internal sealed class SpikeTrains
{
    private readonly IReadOnlyList<RunInterval> _intervals;
    private readonly IReadOnlyList<RecordedGroup> _groups;
    private readonly SpikeTrainMeasures[] _whole;
    private readonly SpikeTrainMeasures?[] _current;
    private readonly SpikeTrainValues[][] _ofIntervals;
    private readonly RunInterval _recorded;
    private int _interval = -1;

    /// <summary>Begins to measure.</summary>
    /// <param name="run">The run.</param>
    /// <param name="recording">The recording of spikes.</param>
    internal SpikeTrains(ReportedRun run, RunRecording recording)
    {
        _recorded = Recorded(run, recording);
        (_intervals, _groups) = (run.Intervals, recording.Groups);
        _whole = [.. _groups.Select(g => new SpikeTrainMeasures(g.Size, _recorded.Begin, _recorded.End))];
        _current = new SpikeTrainMeasures?[_groups.Count];
        _ofIntervals = [.. _groups.Select(_ => _intervals.Select(i => IsRecorded(i) ? SpikeTrainValues.Silent : SpikeTrainValues.None).ToArray())];
    }

    /// <summary>The measures of a group over the whole recording.</summary>
    internal SpikeTrainMeasures Whole(int group) => _whole[group];

    /// <summary>Adds a spike; they come in order of time.</summary>
    internal void Add(in NeuronSpike spike)
    {
        AddTo(_whole[spike.Group], spike, _recorded.Begin, _recorded.End);
        var interval = IntervalMeans.NumberOf(_intervals, spike.Time);
        if (interval < 0 || !IsRecorded(_intervals[interval]))
        {
            return;
        }

        if (interval != _interval)
        {
            Close();
            _interval = interval;
        }

        var (begin, end) = (Math.Max(_intervals[interval].Begin, _recorded.Begin), Math.Min(_intervals[interval].End, _recorded.End));
        AddTo(_current[spike.Group] ??= new SpikeTrainMeasures(_groups[spike.Group].Size, begin, end), spike, begin, end);
    }

    /// <summary>Ends the current interval. Call it after the last spike.</summary>
    internal void Close()
    {
        for (var group = 0; group < _current.Length; group++)
        {
            if (_current[group] is { } measures)
            {
                _ofIntervals[group][_interval] = SpikeTrainValues.Of(measures);
                _current[group] = null;
            }
        }
    }

    /// <summary>A measure of a group in each interval; not-a-number where nothing was recorded.</summary>
    internal double[] InIntervals(int group, Func<SpikeTrainValues, double> measure) => [.. _ofIntervals[group].Select(measure)];

    /// <summary>The stretch of time in which spikes were recorded, as far as the description is known.</summary>
    private static RunInterval Recorded(ReportedRun run, RunRecording recording)
    {
        var plan = run.Plan?.Recorders.FirstOrDefault(r => r.Name == recording.Name);
        var step = run.Plan?.Step ?? 0;
        var (begin, end) = ((plan?.Start ?? 0) * step, Math.Min(run.End, plan?.Stop is { } stop ? stop * step : run.End));
        return new("", begin, end > begin ? end : begin + run.Folder.Run.Step);
    }

    /// <summary>Adds a spike; one that rounding puts outside the stretch is at its border.</summary>
    private static void AddTo(SpikeTrainMeasures measures, in NeuronSpike spike, double begin, double end) =>
        measures.Add(spike.Neuron, Math.Clamp(spike.Time, double.BitIncrement(begin), end));

    private bool IsRecorded(RunInterval interval) => Math.Min(interval.End, _recorded.End) > Math.Max(interval.Begin, _recorded.Begin);
}
