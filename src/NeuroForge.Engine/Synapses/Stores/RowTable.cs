using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Rows that grow and shrink while their order is kept: each row is a range of places in common columns. A full row moves after all others with twice the
/// capacity; a full table in which a quarter of the places are unused is compacted before it grows. Rows built at once have no unused place.
/// </summary>
internal sealed class RowTable
{
    private const int LeastRoom = 4;

    private readonly List<TableColumn> _columns = [];
    private readonly RowSpan[] _rows;
    private readonly int[] _rooms;
    private int _end;
    private int _length;
    private int _usedRoom;
    private int[]? _added;

    internal RowTable(int rows)
    {
        _rows = new RowSpan[rows];
        _rooms = new int[rows];
    }

    /// <summary>Number of rows.</summary>
    internal int RowCount => _rows.Length;

    /// <summary>The current places of the rows.</summary>
    internal SynapseRows Rows => new(_rows);

    /// <summary>Number of entries in all rows.</summary>
    internal int Count { get; private set; }

    /// <summary>Bytes of the columns and of the places of rows.</summary>
    internal unsafe long Bytes => _columns.Sum(column => column.Bytes) + ((long)RowCount * (sizeof(RowSpan) + sizeof(int)));

    /// <summary>A number that changes whenever an entry is added, removed or moved.</summary>
    internal int Version { get; private set; }

    /// <summary>Adds a column, before any entry is added.</summary>
    internal Column<T> AddColumn<T>(string name)
        where T : unmanaged
    {
        var column = new Column<T>(name);
        _columns.Add(column);
        return column;
    }

    /// <summary>Adds another column to the table, which follows its entries from now on.</summary>
    internal void Join(TableColumn column)
    {
        column.Resize(_length);
        _columns.Add(column);
    }

    /// <summary>Removes a column from the table.</summary>
    internal void Part(TableColumn column) => _columns.Remove(column);

    /// <summary>The first place of a row.</summary>
    internal int Start(int row) => _rows[row].First;

    /// <summary>Number of entries of a row.</summary>
    internal int CountOf(int row) => _rows[row].Count;

    /// <summary>Gives every row exactly the capacity that it needs. For an empty table.</summary>
    internal void Reserve(ReadOnlySpan<int> counts)
    {
        for (var row = 0; row < counts.Length; row++)
        {
            _rows[row].First = _end;
            _rooms[row] = counts[row];
            _end = Room.Checked((long)_end + counts[row]);
        }

        _usedRoom = _end;
        if (_end > _length)
        {
            Resize(_end);
        }
    }

    /// <summary>Adds an entry after the others of its row.</summary>
    /// <returns>Its place.</returns>
    internal int Append(int row)
    {
        MakeRoom(row, 1);
        Version++;
        Count++;
        return _rows[row].First + _rows[row].Count++;
    }

    /// <summary>Adds entries between those of a row, which keep their order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="positions">For each new entry, the entry before which it comes, counted in the old row, ascending.</param>
    internal void Insert(int row, ReadOnlySpan<int> positions)
    {
        MakeRoom(row, positions.Length);
        var start = _rows[row].First;
        for (var i = positions.Length - 1; i >= 0; i--)
        {
            var from = positions[i];
            var to = i + 1 < positions.Length ? positions[i + 1] : _rows[row].Count;
            foreach (var column in _columns)
            {
                column.Copy(start + from, start + from + i + 1, to - from);
            }
        }

        Version++;
        _rows[row].Count += positions.Length;
        Count += positions.Length;
    }

    /// <summary>Removes entries of a row; the others keep their order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="positions">The entries, counted in the row, ascending.</param>
    internal void Remove(int row, ReadOnlySpan<int> positions)
    {
        var start = _rows[row].First;
        for (var i = 0; i < positions.Length; i++)
        {
            var from = positions[i] + 1;
            var to = i + 1 < positions.Length ? positions[i + 1] : _rows[row].Count;
            foreach (var column in _columns)
            {
                column.Copy(start + from, start + from - 1 - i, to - from);
            }
        }

        Version++;
        _rows[row].Count -= positions.Length;
        Count -= positions.Length;
    }

    /// <summary>Removes all entries; the capacity of the rows is released.</summary>
    internal void Clear()
    {
        Array.Clear(_rows);
        Array.Clear(_rooms);
        _end = 0;
        _usedRoom = 0;
        Count = 0;
        Version++;
    }

    /// <summary>Adds entries, each after the others of its row.</summary>
    /// <param name="rows">The row of each.</param>
    /// <returns>The place of each.</returns>
    internal int[] Append(ReadOnlySpan<int> rows)
    {
        _added ??= new int[RowCount];
        foreach (var row in rows)
        {
            _added[row]++;
        }

        foreach (var row in rows)
        {
            MakeRoom(row, _added[row]);
            _added[row] = 0;
        }

        var places = new int[rows.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = _rows[rows[i]].First + _rows[rows[i]].Count++;
        }

        Count += places.Length;
        Version++;
        return places;
    }

    /// <summary>Sorts the entries of every row by a column, ascending.</summary>
    internal void OrderBy(Column<long> keys)
    {
        for (var row = 0; row < RowCount; row++)
        {
            var own = keys.Items.Slice(_rows[row].First, _rows[row].Count).ToArray();
            int[] order = [.. Enumerable.Range(0, own.Length)];
            own.AsSpan().Sort(order.AsSpan());
            foreach (var column in _columns)
            {
                column.Reorder(_rows[row].First, order);
            }
        }

        Version++;
    }

    private void MakeRoom(int row, int added)
    {
        var needed = _rows[row].Count + added;
        if (needed > _rooms[row])
        {
            Move(row, Math.Max(LeastRoom, Room.After(_rooms[row], needed)));
        }
    }

    private void Move(int row, int room)
    {
        if (!FitsAtEnd(room))
        {
            MakeRoomAtEnd(room);
        }

        foreach (var column in _columns)
        {
            column.Copy(_rows[row].First, _end, _rows[row].Count);
        }

        _usedRoom += room - _rooms[row];
        _rows[row].First = _end;
        _rooms[row] = room;
        _end += room;
    }

    private void MakeRoomAtEnd(int room)
    {
        if (_usedRoom <= _end - (_end / 4))
        {
            Pack();
        }

        if (!FitsAtEnd(room))
        {
            Resize(Room.After(_length, Room.Checked((long)_end + room)));
        }
    }

    private bool FitsAtEnd(int room) => room <= _length - _end;

    /// <summary>Moves every row to the front, in their present order.</summary>
    private void Pack()
    {
        var order = Enumerable.Range(0, RowCount).Where(row => _rooms[row] > 0).OrderBy(row => _rows[row].First);
        _end = 0;
        foreach (var row in order)
        {
            foreach (var column in _columns)
            {
                column.Copy(_rows[row].First, _end, _rows[row].Count);
            }

            _rows[row].First = _end;
            _end += _rooms[row];
        }
    }

    private void Resize(int length)
    {
        _length = length;
        foreach (var column in _columns)
        {
            column.Resize(length);
        }
    }
}
