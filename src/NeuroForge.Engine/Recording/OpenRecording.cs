using System.Runtime.CompilerServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>A recorder at work: when it samples, what it samples, and what its numbers come to.</summary>
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

    /// <summary>What is recorded.</summary>
    internal RecordedQuantity Recorded { get; }

    /// <summary>The recorder in the plan.</summary>
    internal RecorderPlan Plan => Recorded.Plan;

    /// <summary>What is read at a sample.</summary>
    internal Probe Probe { get; }

    /// <summary>What the numbers of a series come to; null for everything else.</summary>
    internal SeriesSummary? Summary { get; }

    /// <summary>Whether the recorder can go on from a snapshot.</summary>
    internal bool IsResumable => _recorder is IResumableRecorder;

    private IResumableRecorder Resumable => (IResumableRecorder)_recorder;

    /// <summary>Whether a sample is due at the beginning of a step.</summary>
    internal bool IsDue(long step) => Plan.IsDue(step);

    /// <summary>The first step after the given one at whose beginning a sample is due.</summary>
    internal long NextAfter(long step) => Plan.NextAfter(step);

    /// <summary>Opens the recorder.</summary>
    /// <param name="step">The step that comes next: what happened before is not recorded.</param>
    /// <exception cref="MechanismException">It could not be opened.</exception>
    /// <exception cref="PlanException">It cannot take what the description wants it to.</exception>
    internal void Begin(long step)
    {
        Probe.Begin(step);
        Guard.Call(
            Plan.Model.Mechanism,
            $"recorders.{Plan.Name}",
            $"recorder {Plan.Name}",
            [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => _recorder.Begin(_info));
    }

    /// <summary>Opens the recorder where it stood when a snapshot was taken.</summary>
    /// <param name="saved">What it said then.</param>
    /// <exception cref="MechanismException">It could not be opened.</exception>
    internal void Resume(byte[] saved)
    {
        var recorder = Resumable;
        Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => recorder.Resume(_info, saved), 0);
    }

    /// <summary>Brings what was recorded to where it outlasts the process.</summary>
    /// <returns>Where the recorder stands.</returns>
    /// <exception cref="MechanismException">It failed.</exception>
    internal byte[] Save(double time)
    {
        var recorder = Resumable;
        byte[] saved = [];
        Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => saved = recorder.Save(), time);
        return saved;
    }

    /// <summary>Shows what is kept from one sample to the next.</summary>
    internal void Archive(StateArchive archive)
    {
        archive.Enter(_ => $"recorder {Plan.Name}");
        Probe.Archive(archive);
        Summary?.Archive(archive);
    }

    /// <summary>Reads what is recorded once and sends it on its way.</summary>
    internal void RecordBeginning(RecorderChannel channel)
    {
        foreach (var frame in Probe.ReadBeginning())
        {
            channel.Send(this, frame);
        }
    }

    /// <summary>Reads a sample and sends it on its way.</summary>
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

    /// <summary>Hands a frame to the recorder.</summary>
    /// <exception cref="MechanismException">It failed; from then on it gets nothing more.</exception>
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

    /// <summary>What has been recorded, and where it lies.</summary>
    /// <exception cref="MechanismException">The recorder could not say which files it has written.</exception>
    internal RecordingResult Result()
    {
        IReadOnlyList<string> files = [];
        if (!_failed && _recorder is IFileRecorder writer)
        {
            Call([CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => files = [.. writer.Files], double.NaN);
        }

        return new RecordingResult(_info, Plan.Model.Mechanism, _info.Interval, files);
    }

    /// <summary>What the recorder has kept in memory; null where it keeps nothing there.</summary>
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

    /// <summary>Disposes of a recorder that wants to be, unless it failed.</summary>
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
