using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Profiling;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// The spikes on their way to the neurons of a shard, as segments of rows, by the step in which they are due. They are added to the inputs of that step alone,
/// which fit into the cache, instead of to pending inputs of all coming steps.
/// </summary>
/// <remarks>
/// The segments of a step are noted in the order in which spikes are handled, so every input is the same sum in the same order as if amounts were added at
/// once. If pending inputs are needed themselves, as for a snapshot, all segments are added to them; the inputs of the next steps then begin with these sums.
/// </remarks>
internal sealed unsafe class DueSegments
{
    /// <summary>Number of segments in advance that are loaded into the cache.</summary>
    private const int Ahead = 6;

    private readonly InputRing _pending;
    private readonly DueStep[] _steps;
    private readonly List<CompactAction> _actions = [];
    private DueStep? _delivering;
    private int _segment;
    private long _step;
    private long _next;
    private long _settledEnd;

    /// <summary>Creates a shard's list.</summary>
    /// <param name="pending">The pending inputs of all coming steps.</param>
    /// <param name="present">The inputs of the steps of a slice.</param>
    internal DueSegments(InputRing pending, InputRing present)
    {
        _pending = pending;
        Present = present;
        _steps = [.. Enumerable.Range(0, pending.Slots).Select(_ => new DueStep())];
    }

    /// <summary>The inputs of the steps of a slice.</summary>
    internal InputRing Present { get; }

    /// <summary>A number that changes when all actions have to be registered again.</summary>
    internal int Epoch { get; private set; }

    /// <summary>False after the last segment: from then on, amounts are added to the pending inputs at once.</summary>
    internal bool IsUsed { get; private set; } = true;

    /// <summary>The action that was delivering when it failed, and the step of the spike.</summary>
    /// <param name="stepLength">The length of a step in ms.</param>
    internal (CompactAction Action, Clock Clock)? Current(double stepLength) => _delivering is not { } due
        ? null
        : (_actions[due[_segment].Action], new Clock(_step - due[_segment].Delay, stepLength));

    /// <summary>Registers an action until the epoch ends.</summary>
    /// <returns>Its number.</returns>
    internal int Register(CompactAction action)
    {
        _actions.Add(action);
        return _actions.Count - 1;
    }

    /// <summary>The place of a step, to which segments of spikes that were emitted in it count their delays.</summary>
    internal int PlaceOf(long emitted) => (int)(emitted % _steps.Length);

    /// <summary>Notes a segment.</summary>
    /// <param name="emitted">The place of the step in which the spike was emitted.</param>
    /// <param name="segment">The segment.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put(int emitted, in DueSegment segment)
    {
        var place = emitted + segment.Delay;
        _steps[place >= _steps.Length ? place - _steps.Length : place].Put(segment);
    }

    /// <summary>Adds everything that is due in a slice to the inputs of its steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Deliver<TClock>(in Slice slice, ref TClock clock)
        where TClock : struct, IPhaseClock<TClock>
    {
        for (var step = slice.First; step < slice.End; step++)
        {
            if (step < _settledEnd)
            {
                Present.TakeStep(_pending, step);
            }

            var due = Begin(step);
            var slot = Present.SlotOf(step);
            for (var i = 0; i < due.Count; i++)
            {
                LoadAhead(due, i + Ahead);
                _segment = i;
                ref readonly var segment = ref due[i];
                var action = _actions[segment.Action];
                action.DeliverDue(segment.First, segment.Count, slot, new Clock(step - segment.Delay, slice.Step));
                if (typeof(TClock) != typeof(NoClock) && (i + 1 == due.Count || due[i + 1].Action != segment.Action))
                {
                    clock.Mark(Phase.Delivery, action.Projection);
                }
            }

            due.Clear();
        }

        _next = slice.End;
        _delivering = null;
    }

    /// <summary>Adds all segments to the pending inputs, which are then complete.</summary>
    /// <param name="stepLength">The length of a step in ms.</param>
    internal void Settle(double stepLength)
    {
        if (!IsUsed)
        {
            return;
        }

        for (var step = _next; step < _next + _steps.Length; step++)
        {
            var due = Begin(step);
            var slot = _pending.SlotOf(step);
            for (_segment = 0; _segment < due.Count; _segment++)
            {
                ref readonly var segment = ref due[_segment];
                _actions[segment.Action].DeliverPending(segment.First, segment.Count, slot, new Clock(step - segment.Delay, stepLength));
            }

            due.Clear();
        }

        _settledEnd = _next + _steps.Length;
        _actions.Clear();
        Epoch++;
        _delivering = null;
    }

    /// <summary>Continues at a step for which the pending inputs are complete, as they are after they were shown or restored.</summary>
    internal void Continue(long step) => (_next, _settledEnd) = (step, step + _steps.Length);

    /// <summary>Ends the use of the list: what is noted is added to the pending inputs.</summary>
    /// <param name="stepLength">The length of a step in ms.</param>
    internal void End(double stepLength)
    {
        Settle(stepLength);
        IsUsed = false;
    }

    private DueStep Begin(long step)
    {
        _step = step;
        return _delivering = _steps[step % _steps.Length];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LoadAhead(DueStep due, int later)
    {
        if (later < due.Count)
        {
            ref readonly var segment = ref due[later];
            _actions[segment.Action].LoadAhead(segment.First, segment.Count);
        }
    }
}
