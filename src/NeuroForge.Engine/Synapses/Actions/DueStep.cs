using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>The segments that are due in one step, in the order in which they were noted. Its memory is kept for later steps.</summary>
internal sealed class DueStep
{
    private DueSegment[] _segments = [];

    /// <summary>Number of segments.</summary>
    internal int Count { get; private set; }

    /// <summary>A segment.</summary>
    internal ref readonly DueSegment this[int number] => ref _segments[number];

    /// <summary>Notes a segment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put(in DueSegment segment)
    {
        if (Count == _segments.Length)
        {
            Grow();
        }

        _segments[Count++] = segment;
    }

    /// <summary>Forgets all segments.</summary>
    internal void Clear() => Count = 0;

    private void Grow() => Array.Resize(ref _segments, Room.After(_segments.Length, Count + 1));
}
