using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Connectomes;

/// <summary>The births and deaths of a run, from which its connectome at any time is reconstructed.</summary>
/// <remarks>The log has weights at birth: if a rule changes them, take the synapses from the connectome and the weights from a recording of weights.</remarks>
public sealed class ConnectomeLog
{
    /// <summary>
    /// Greatest distance, in steps, of a moment from the beginning of a step for it to count as that beginning: more than rounding can cause.
    /// </summary>
    private const double Tolerance = 1e-3;

    private readonly RunFolder _run;
    private readonly RunRecording _recording;
    private readonly RunProjection[] _projections;
    private readonly double _tolerance;

    /// <summary>Creates the log of a recording.</summary>
    /// <param name="run">The run.</param>
    /// <param name="recording">One of its recordings, of kind <see cref="RecordedKind.Rewiring"/>.</param>
    /// <exception cref="UnreadableRunException">The recording has projections that the run does not have.</exception>
    public ConnectomeLog(RunFolder run, RunRecording recording)
    {
        _run = run;
        _recording = recording;
        _projections = [.. recording.Groups.Select(Projection)];
        _tolerance = Tolerance * run.Run.Step;
    }

    /// <summary>The projections whose synapses are in the log.</summary>
    public IReadOnlyList<RunProjection> Projections => _projections;

    /// <summary>The connectome at one moment.</summary>
    /// <param name="time">The moment in ms, 0 to the end of the run.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the begin of the run or after its end.</exception>
    /// <exception cref="UnreadableRunException">The recording cannot be read, or is inconsistent.</exception>
    public Connectome At(double time) => At([time]).Single();

    /// <summary>The connectome at several moments, for which the recording is read once.</summary>
    /// <param name="times">The moments in ms, ascending, 0 to the end of the run.</param>
    /// <returns>A connectome for each; the enumeration throws <see cref="UnreadableRunException"/> if the recording is faulty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A moment is before the begin of the run, after its end, or before the previous moment.</exception>
    public IEnumerable<Connectome> At(IReadOnlyList<double> times)
    {
        for (var i = 0; i < times.Count; i++)
        {
            if (!(times[i] >= (i == 0 ? 0 : times[i - 1]) && times[i] <= _run.Run.End + _tolerance))
            {
                throw new ArgumentOutOfRangeException(nameof(times), times[i], "a moment is not within the run, or not in order");
            }
        }

        return Replay(times);
    }

    private IEnumerable<Connectome> Replay(IReadOnlyList<double> times)
    {
        var alive = new LivingSynapses(_recording, _projections);
        var next = 0;
        foreach (var change in _run.ReadRewiring(_recording))
        {
            for (; next < times.Count && change.Cause != SynapseEvent.Initial && change.Time >= times[next] - _tolerance; next++)
            {
                yield return Connectome(times[next], alive);
            }

            if (next == times.Count)
            {
                yield break;
            }

            alive.Take(change);
        }

        for (; next < times.Count; next++)
        {
            yield return Connectome(times[next], alive);
        }
    }

    private Connectome Connectome(double time, LivingSynapses alive) => new(DecimalTime.Of(time), _projections, _recording.Unit, alive.InOrder());

    private RunProjection Projection(RecordedGroup group) =>
        _run.Run.Projections.FirstOrDefault(p => p.Name == group.Name)
        ?? throw new UnreadableRunException(_run.Directory, $"recording {_recording.Name} is about a projection {group.Name}, which the run does not have");
}
