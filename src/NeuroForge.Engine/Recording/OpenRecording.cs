using System.Runtime.CompilerServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>An open recorder with the times of its samples, its probe, and a summary of its numbers.</summary>
internal sealed class OpenRecording : IDisposable
{
    private readonly IRecorder _recorder;
    private readonly RecordingInfo _info;
    private readonly double _step;
    private bool _failed;

    internal OpenRecording(RecordedQuantity recorded, IRecorder recorder, string directory)
    {
        Recorded = recorded;
        Probe = recorded.Probe();
        _recorder = recorder;
        _step = recorded.StepLength;
        _info = new RecordingInfo(Plan.Name, Probe.Kind, Plan.Record, Probe.Unit, Probe.Groups, directory)
        {
            Step = _step,
            Every = Plan.Every,
            Owner = recorded.Quantity.Owner,
            Column = recorded.Quantity.Column,
        };
        Summary = Probe.Kind == RecordingKind.Series ? new SeriesSummary([.. Probe.Groups.Select(g => g.Name)]) : null;
    }

    /// <summary>The recorded quantity.</summary>
    internal RecordedQuantity Recorded { get; }

    /// <summary>The recorder in the plan.</summary>
    internal RecorderPlan Plan => Recorded.Plan;

    /// <summary>The probe that reads a sample.</summary>
    internal Probe Probe { get; }

    /// <summary>A summary of the numbers of a series; null for all other kinds.</summary>
    internal SeriesSummary? Summary { get; }

    /// <summary>True if the recorder can continue from a snapshot.</summary>
    internal bool IsResumable => Plan.Model.Mechanism.Implements(typeof(IResumableRecorder));

    private IResumableRecorder Resumable => (IResumableRecorder)_recorder;

    /// <summary>True if a sample is due at the beginning of a step.</summary>
    internal bool IsDue(long step) => Plan.IsDue(step);

    /// <summary>The first step after the given one at whose beginning a sample is due.</summary>
    internal long NextAfter(long step) => Plan.NextAfter(step);

    /// <summary>Opens the recorder.</summary>
    /// <param name="step">The next step: earlier events are not recorded.</param>
    /// <exception cref="MechanismException">It could not be opened.</exception>
    /// <exception cref="PlanException">It does not take the recording.</exception>
    internal void Begin(long step)
    {
        Probe.Begin(step);
        Guard.Call(
            Plan.Model.Mechanism,
            $"recorders.{Plan.Name}",
            $"recorder {Plan.Name}",
            [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => _recorder.Begin(_info));
    }

    /// <summary>Opens the recorder at its position in a snapshot.</summary>
    /// <param name="saved">The recorder's saved bytes.</param>
    /// <exception cref="MechanismException">It could not be opened.</exception>
    internal void Resume(byte[] saved)
    {
        var recorder = Resumable;
        Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => recorder.Resume(_info, saved), 0);
    }

    /// <summary>Saves the recording to permanent storage.</summary>
    /// <returns>The recorder's position, as bytes.</returns>
    /// <exception cref="MechanismException">It failed.</exception>
    internal byte[] Save(double time)
    {
        var recorder = Resumable;
        byte[] saved = [];
        Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => saved = recorder.Save(), time);
        return saved;
    }

    /// <summary>Shows the state that is kept from one sample to the next.</summary>
    internal void Archive(StateArchive archive)
    {
        archive.Enter(_ => $"recorder {Plan.Name}");
        Probe.Archive(archive);
        Summary?.Archive(archive);
    }

    /// <summary>Reads what is recorded once and sends it.</summary>
    internal void RecordBeginning(RecorderChannel channel)
    {
        foreach (var frame in Probe.ReadBeginning())
        {
            channel.Send(this, frame);
        }
    }

    /// <summary>Reads a sample and sends it.</summary>
    internal void Sample(long step, RecorderChannel channel)
    {
        foreach (var frame in Probe.Read(step, step * _step))
        {
            if (frame is SampledFrame sample)
            {
                Summary?.Add(sample.Values);
            }

            channel.Send(this, frame);
        }
    }

    /// <summary>Passes a frame to the recorder.</summary>
    /// <exception cref="MechanismException">It failed; from then on it gets no more frames.</exception>
    internal void Give(Frame frame)
    {
        if (!_failed)
        {
            Call(() => frame.Give(_recorder), frame.Time);
        }
    }

    /// <summary>Closes the recorder.</summary>
    /// <exception cref="MechanismException">It could not be closed.</exception>
    internal void End(RunOutcome outcome)
    {
        if (!_failed)
        {
            Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => _recorder.End(outcome), double.NaN);
        }
    }

    /// <summary>A description of the recording, and its files.</summary>
    /// <exception cref="MechanismException">The recorder could not name its files.</exception>
    internal RecordingResult Result()
    {
        IReadOnlyList<string> files = [];
        if (!_failed && _recorder is IFileRecorder writer)
        {
            Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => files = [.. writer.Files], double.NaN);
        }

        return new RecordingResult(_info, Plan.Model.Mechanism, _info.Interval, files) { Sample = Plan.Sample };
    }

    /// <summary>The recording in memory; null if it does not record in memory.</summary>
    /// <exception cref="MechanismException">It failed.</exception>
    internal KeptRecording? Kept()
    {
        KeptRecording? kept = null;
        if (_recorder is IMemoryRecorder memory)
        {
            Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => kept = memory.Kept, double.NaN);
        }

        return kept;
    }

    /// <summary>Disposes of the recorder if it is disposable, unless it failed.</summary>
    public void Dispose()
    {
        if (!_failed && _recorder is IDisposable disposable)
        {
            Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => disposable.Dispose(), double.NaN);
        }
    }

    private void Call(Action call, double time)
    {
        try
        {
            call();
        }
        catch (Exception failure) when (Blame.IsOn(Plan.Model.Mechanism, failure))
        {
            _failed = true;
            throw new MechanismException(Plan.Model.Mechanism, $"recorder {Plan.Name}", time, failure);
        }
    }
}
