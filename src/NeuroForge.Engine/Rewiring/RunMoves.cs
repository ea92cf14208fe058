using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// Runs of a list that move apart or together, all at once and in place: first those that move down, from the first to the last, then those that move up, from
/// the last to the first, so that none is overwritten before it has moved.
/// </summary>
internal sealed class RunMoves
{
    private Run[] _runs = [];
    private int _count;

    /// <summary>Notes a run; it comes after those noted before, also after all have moved.</summary>
    /// <param name="from">The begin of the run.</param>
    /// <param name="to">The end of the run.</param>
    /// <param name="shift">The distance that it moves up; below 0, down.</param>
    internal void Add(int from, int to, int shift)
    {
        if (from == to || shift == 0)
        {
            return;
        }

        if (_count == _runs.Length)
        {
            var runs = new Run[Room.After(_count, _count + 1)];
            _runs.CopyTo(runs, 0);
            _runs = runs;
        }

        _runs[_count++] = new Run(from, to, shift);
    }

    /// <summary>Moves the noted runs.</summary>
    internal void Apply(int[] items)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_runs[i].Shift < 0)
            {
                Move(_runs[i], items);
            }
        }

        for (var i = _count - 1; i >= 0; i--)
        {
            if (_runs[i].Shift > 0)
            {
                Move(_runs[i], items);
            }
        }

        _count = 0;
    }

    private static void Move(Run run, int[] items) => Array.Copy(items, run.From, items, run.From + run.Shift, run.To - run.From);

    private readonly record struct Run(int From, int To, int Shift);
}
