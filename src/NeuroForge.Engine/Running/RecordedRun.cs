using System.Diagnostics;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Recording;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Running;

/// <summary>Runs a network to a step while it is recorded: <c>[ updates, slices, samples ]*</c>. It adds to the slices all that happens between them.</summary>
/// <param name="runner">Runs the slices.</param>
/// <param name="recorders">Record the network.</param>
/// <param name="watch">Finds states that are not finite.</param>
/// <param name="profiler">Measures where the time goes.</param>
/// <param name="progress">Says how far the network has come.</param>
internal sealed class RecordedRun(SliceRunner runner, Recorders recorders, NonFiniteWatch watch, Profiler profiler, Func<SimulationProgress> progress)
{
    private const int SlicesPerLook = 16;
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);

    private readonly Action<ConnectivityEditor> _rewired = editor => recorders.Take(editor, runner.Step);
    private long _reported;
    private int _slices;
    private volatile bool _interrupted;

    /// <summary>What the phases change.</summary>
    internal required ProtocolChanges Protocol { get; init; }

    /// <summary>Changes the network.</summary>
    internal required NetworkChanges Changes { get; init; }

    /// <summary>Whether the network is whole: nothing broke off within a slice, a delivery, an update, a sample or a change.</summary>
    internal bool IsWhole { get; private set; } = true;

    /// <summary>Checks that the network is whole.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    internal void ThrowIfFailed()
    {
        if (!IsWhole)
        {
            throw new InvalidOperationException("the run has failed and its network is no longer whole");
        }
    }

    /// <summary>Has the run that is under way, or else the next one, come back between two slices. May be called from any thread.</summary>
    internal void Interrupt() => _interrupted = true;

    /// <summary>Runs to a step, or until it is interrupted.</summary>
    /// <param name="end">The step to stop before.</param>
    /// <param name="told">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Stops the run between two slices.</param>
    internal void RunTo(long end, Action<SimulationProgress>? told, CancellationToken cancellation)
    {
        _reported = Stopwatch.GetTimestamp();
        var begin = profiler.Now();
        try
        {
            RunWhileWhole(end, told, cancellation);
        }
        finally
        {
            profiler.AddRun(begin);
        }

        told?.Invoke(progress());
    }

    /// <summary>
    /// Delivers the spikes of the last slice, where somebody looks at what delivery changes. Where a synapse rule fails at that, spikes are lost.
    /// </summary>
    internal void Deliver()
    {
        IsWhole = false;
        runner.Deliver();
        IsWhole = true;
    }

    /// <summary>Looks whether all states are finite, unless the run has failed.</summary>
    internal void LookALastTime(RunOutcome outcome)
    {
        if (IsWhole && outcome != RunOutcome.Failed)
        {
            Deliver();
            watch.Look(runner.Step);
            watch.Tell();
        }
    }

    /// <summary>Changes the network between two slices.</summary>
    /// <param name="apply">Changes it; tells the editors of the projections whose synapses came or went.</param>
    internal void Change(Action<Action<ConnectivityEditor>> apply)
    {
        IsWhole = false;
        apply(_rewired);
        IsWhole = true;
    }

    /// <summary>Says how far the run has come, if some time has passed since it was said last; the clock is looked at now and then only.</summary>
    /// <returns>Whether it was said: who was told may have changed what is due.</returns>
    internal bool Report(Action<SimulationProgress>? told)
    {
        if (told is null || ++_slices % SlicesPerLook != 0 || Stopwatch.GetElapsedTime(_reported) <= ReportInterval)
        {
            return false;
        }

        told(progress());
        _reported = Stopwatch.GetTimestamp();
        return true;
    }

    /// <summary>Makes the change of the protocol that is due at the beginning of the next step.</summary>
    private void FollowProtocol()
    {
        if (Protocol.At(runner.Step) is { } change)
        {
            Deliver();
            Change(Changes.Prepare(change, runner.Step, ofProtocol: true));
        }
    }

    private void RunWhileWhole(long end, Action<SimulationProgress>? told, CancellationToken cancellation)
    {
        while (runner.Step < end && !WasInterrupted())
        {
            cancellation.ThrowIfCancellationRequested();
            recorders.ThrowIfFailed();
            Report(told);
            FollowProtocol();
            IsWhole = false;
            runner.Update(_rewired);
            var due = Math.Min(Math.Min(end, NonFiniteWatch.NextAfter(runner.Step)), Math.Min(runner.NextUpdate(), recorders.NextAfter(runner.Step)));
            due = Math.Min(due, Protocol.NextAfter(runner.Step));
            RunSlices(due, told, cancellation);
            if (runner.Step == due)
            {
                Sample();
            }

            IsWhole = true;
            watch.Tell();
        }
    }

    /// <summary>
    /// Runs slice after slice up to a step at which something is due. It can be stopped between two of them, where nothing is due; and it stops where
    /// somebody was told how far it has come, and may want samples from now on.
    /// </summary>
    private void RunSlices(long end, Action<SimulationProgress>? told, CancellationToken cancellation)
    {
        RunSlice(end);
        while (runner.Step < end && !_interrupted)
        {
            IsWhole = true;
            cancellation.ThrowIfCancellationRequested();
            recorders.ThrowIfFailed();
            if (Report(told))
            {
                return;
            }

            IsWhole = false;
            RunSlice(end);
        }
    }

    private bool WasInterrupted()
    {
        var interrupted = _interrupted;
        _interrupted = false;
        return interrupted;
    }

    private void RunSlice(long end)
    {
        if (profiler.IsSampled())
        {
            RunTimedSlice(end);
            return;
        }

        var slice = runner.RunSlice(end);
        recorders.Take(runner.LastSpikes, slice);
    }

    private void RunTimedSlice(long end)
    {
        var begin = profiler.Now();
        var slice = runner.RunTimedSlice(end);
        var taken = profiler.Now();
        recorders.Take(runner.LastSpikes, slice);
        profiler.AddSlice(begin, taken);
    }

    /// <summary>Takes the samples, and the look at all states, that are due.</summary>
    private void Sample()
    {
        if (recorders.ReadSynapsesAt(runner.Step) || watch.ReadsSynapsesAt(runner.Step))
        {
            var ended = profiler.Now();
            runner.Deliver();
            profiler.AddApart(ended);
        }

        var begin = profiler.Now();
        recorders.Sample(runner.Step);
        watch.LookAt(runner.Step);
        profiler.AddSampling(begin);
    }
}
