using System.Diagnostics;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Recording;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Running;

/// <summary>
/// Runs a network to a step while it is recorded: <c>[ updates, slices, samples ]*</c>. It adds to the slices everything that happens between them.
/// </summary>
/// <param name="runner">Runs the slices.</param>
/// <param name="recorders">Record the network.</param>
/// <param name="watch">Finds states that are not finite.</param>
/// <param name="profiler">Measures the computing time.</param>
/// <param name="progress">Reports the progress of the network.</param>
/// <param name="ranks">The exchange with other ranks.</param>
internal sealed class RecordedRun(
    SliceRunner runner, Recorders recorders, NonFiniteWatch watch, Profiler profiler, Func<SimulationProgress> progress, RankExchange ranks)
{
    private const int SlicesPerLook = 16;
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);

    private readonly Action<ConnectivityEditor> _rewired = editor => recorders.Take(editor, runner.Step);
    private long _reported;
    private int _slices;
    private volatile bool _interrupted;
    private RankRequests _requested; // by any rank, and not followed yet

    /// <summary>The changes of the phases.</summary>
    internal required ProtocolChanges Protocol { get; init; }

    /// <summary>Changes the network.</summary>
    internal required NetworkChanges Changes { get; init; }

    /// <summary>True if the state of the network is consistent: no slice, delivery, update, sample or change was aborted.</summary>
    internal bool IsWhole { get; private set; } = true;

    /// <summary>Checks that the network is consistent.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    internal void ThrowIfFailed()
    {
        if (!IsWhole)
        {
            throw new InvalidOperationException("the run has failed, so the state of its network cannot be used");
        }
    }

    /// <summary>Makes the current run, or else the next one, return between two slices. May be called from any thread.</summary>
    internal void Interrupt() => _interrupted = true;

    /// <summary>Runs to a step, or until it is interrupted.</summary>
    /// <param name="end">The step to stop before.</param>
    /// <param name="told">Receives reports on the progress of the run.</param>
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

    /// <summary>Delivers the spikes of the last slice, if values that delivery changes are needed. If a synapse rule fails in it, spikes are lost.</summary>
    internal void Deliver()
    {
        IsWhole = false;
        runner.Deliver();
        IsWhole = true;
    }

    /// <summary>Checks that all states are finite, unless the run has failed.</summary>
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
    /// <param name="apply">Changes the network; reports the editors of the projections whose synapses were created or deleted.</param>
    internal void Change(Action<Action<ConnectivityEditor>> apply)
    {
        IsWhole = false;
        apply(_rewired);
        IsWhole = true;
    }

    /// <summary>Reports progress, if some time has passed since the last report; the clock is read only occasionally.</summary>
    /// <returns>True if it was reported: the receiver may have changed what is due.</returns>
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
            ThrowIfCancelled(cancellation);
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
    /// Runs slices up to a step at which something is due. It can be stopped between two of them; and it stops after a progress report, since its receiver may
    /// have requested samples.
    /// </summary>
    private void RunSlices(long end, Action<SimulationProgress>? told, CancellationToken cancellation)
    {
        RunSlice(end, cancellation);
        while (runner.Step < end && !IsInterrupted)
        {
            IsWhole = true;
            ThrowIfCancelled(cancellation);
            recorders.ThrowIfFailed();
            if (Report(told))
            {
                return;
            }

            IsWhole = false;
            RunSlice(end, cancellation);
        }
    }

    /// <summary>True if the run is to return. Ranks agree on it in the exchange of a slice, so that all return after the same one.</summary>
    private bool IsInterrupted => ranks.IsAlone ? _interrupted : _requested.HasFlag(RankRequests.Interrupt);

    private bool WasInterrupted()
    {
        var interrupted = IsInterrupted;
        _interrupted &= !interrupted;
        _requested &= ~RankRequests.Interrupt;
        return interrupted;
    }

    private void ThrowIfCancelled(CancellationToken cancellation)
    {
        if (ranks.IsAlone)
        {
            cancellation.ThrowIfCancellationRequested();
        }
        else if (_requested.HasFlag(RankRequests.Cancel))
        {
            _requested &= ~RankRequests.Cancel;
            throw new OperationCanceledException("a rank has asked all ranks to stop", cancellation);
        }
    }

    private void RunSlice(long end, CancellationToken cancellation)
    {
        runner.Requests = (_interrupted ? RankRequests.Interrupt : RankRequests.None)
            | (cancellation.IsCancellationRequested ? RankRequests.Cancel : RankRequests.None);
        RunSlice(end);
        _requested |= ranks.Requested & (RankRequests.Interrupt | RankRequests.Cancel);
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

    /// <summary>Takes the samples, and checks the states, that are due.</summary>
    private void Sample()
    {
        if (recorders.ReadSynapsesAt(runner.Step) || watch.ReadsSynapsesAt(runner.Step))
        {
            var ended = profiler.Now();
            runner.Deliver();
            profiler.AddApart(ended);
        }

        var begin = profiler.Now();
        recorders.Renew(runner.Step, runner.Copies);
        recorders.Sample(runner.Step);
        watch.LookAt(runner.Step);
        profiler.AddSampling(begin);
    }
}
