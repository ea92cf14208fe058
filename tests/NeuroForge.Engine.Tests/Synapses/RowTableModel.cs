using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>A table of two columns beside a list of lists that is treated the same.</summary>
internal sealed class RowTableModel
{
    public const int Rows = 5;

    private const int LeastRoom = 4;

    private readonly RowTable _table = new(Rows);
    private readonly Column<int> _numbers;
    private readonly Column<double> _halves;
    private readonly List<List<int>> _model = [.. Enumerable.Range(0, Rows).Select(_ => new List<int>())];
    private readonly int[] _peaks = new int[Rows];
    private readonly int _reserved;
    private int _next;

    /// <summary>Reserves rooms and fills them.</summary>
    public RowTableModel(int[] reserved)
    {
        _numbers = _table.AddColumn<int>("int");
        _halves = _table.AddColumn<double>("double");
        _table.Reserve(reserved);
        _reserved = reserved.Sum();
        for (var row = 0; row < Rows; row++)
        {
            Append(row, reserved[row]);
        }
    }

    public string Append(int row, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var place = _table.Append(row);
            _numbers.Items[place] = _next;
            _halves.Items[place] = _next / 2.0;
            _model[row].Add(_next++);
        }

        _peaks[row] = Math.Max(_peaks[row], _model[row].Count);
        return $"append {times} to row {row}";
    }

    public string Insert(int row, int[] positions)
    {
        int[] before = [.. positions.Select(position => position % (_model[row].Count + 1)).Order()];
        _table.Insert(row, before);
        for (var i = 0; i < before.Length; i++)
        {
            var place = _table.Start(row) + before[i] + i;
            _numbers.Items[place] = _next;
            _halves.Items[place] = _next / 2.0;
            _model[row].Insert(before[i] + i, _next++);
        }

        _peaks[row] = Math.Max(_peaks[row], _model[row].Count);
        return $"insert before {string.Join(' ', before)} of row {row}";
    }

    public string Remove(int row, bool[] chosen)
    {
        int[] positions = [.. Enumerable.Range(0, _model[row].Count).Where(i => chosen[i % chosen.Length])];
        _table.Remove(row, positions);
        _model[row] = [.. _model[row].Where((_, i) => !positions.Contains(i))];
        return $"remove {string.Join(' ', positions)} of row {row}";
    }

    public void Check(string after)
    {
        Assert.Equal(_model.Sum(row => row.Count), _table.Count);
        for (var row = 0; row < Rows; row++)
        {
            var (start, count) = (_table.Start(row), _table.CountOf(row));
            Assert.True(_model[row].SequenceEqual(_numbers.Items.Slice(start, count).ToArray()), $"row {row} after {after}");
            Assert.True(_model[row].Select(n => n / 2.0).SequenceEqual(_halves.Items.Slice(start, count).ToArray()), $"row {row} after {after}");
        }

        // A room is at most twice what its row once held; at worst half of the places are idle when the columns double.
        var rooms = _peaks.Sum(peak => Math.Max(LeastRoom, 2 * peak));
        Assert.InRange(_numbers.Items.Length, 0, _reserved + (4 * rooms));
        Assert.Equal(_numbers.Items.Length, _halves.Items.Length);
    }
}
