using System.Text;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Csv;

/// <summary>
/// Reads rows of plain fields, without quotes and spaces, number by number from the bytes: most rows of most files. It stops at any other row, which is then
/// read field by field.
/// </summary>
internal sealed class CsvRows
{
    private const byte Feed = (byte)'\n';
    private const byte Return = (byte)'\r';
    private const byte Quote = (byte)'"';
    private const byte Space = (byte)' ';

    private readonly byte _separator;
    private readonly ColumnKind?[] _kinds;
    private readonly long[][] _whole;
    private readonly double[][] _numbers;
    private readonly string[][] _texts;
    private readonly byte[][] _lastBytes;
    private readonly string[] _lastTexts;

    /// <summary>Prepares the reading into a block.</summary>
    /// <param name="separator">The byte between fields.</param>
    /// <param name="wanted">The wanted columns.</param>
    /// <param name="places">For each column of the file, its places among the wanted columns.</param>
    /// <param name="block">The block.</param>
    internal CsvRows(byte separator, IReadOnlyList<WantedColumn> wanted, int[][] places, ColumnBlock block)
    {
        _separator = separator;
        IsPossible = places.All(place => place.Length < 2);
        _kinds = [.. places.Select(place => place.Length == 0 ? (ColumnKind?)null : wanted[place[0]].Kind)];
        _whole = [.. places.Select((place, i) => _kinds[i] == ColumnKind.Whole ? block.Whole(place[0]) : [])];
        _numbers = [.. places.Select((place, i) => _kinds[i] == ColumnKind.Number ? block.Numbers(place[0]) : [])];
        _texts = [.. places.Select((place, i) => _kinds[i] == ColumnKind.Text ? block.Texts(place[0]) : [])];
        _lastBytes = [.. places.Select(_ => Array.Empty<byte>())];
        _lastTexts = [.. places.Select(_ => "")];
    }

    /// <summary>False if a column is wanted twice, which is not read here.</summary>
    internal bool IsPossible { get; }

    /// <summary>Reads rows into the block until it is full, the lines end or a row is of another kind.</summary>
    /// <param name="lines">Whole lines.</param>
    /// <param name="block">The block.</param>
    /// <returns>Number of bytes read.</returns>
    internal int Take(ReadOnlySpan<byte> lines, ColumnBlock block)
    {
        var (at, row) = (0, block.Count);
        while (row < ColumnBlock.Capacity && at < lines.Length && TryRow(lines, ref at, row))
        {
            row++;
        }

        block.Count = row;
        return at;
    }

    private bool TryRow(ReadOnlySpan<byte> lines, ref int at, int row)
    {
        var i = at;
        if (lines[i] is Feed or Return)
        {
            return false;
        }

        for (var column = 0; column < _kinds.Length; column++)
        {
            var isRead = _kinds[column] switch
            {
                ColumnKind.Whole => NumberParser.TryLeading(lines, ref i, out _whole[column][row]),
                ColumnKind.Number => NumberParser.TryLeading(lines, ref i, out _numbers[column][row]),
                _ => TryText(lines, ref i, column, row),
            };
            var isLast = column == _kinds.Length - 1;
            i += isLast && i < lines.Length && lines[i] == Return ? 1 : 0;
            if (!isRead || i >= lines.Length || lines[i] != (isLast ? Feed : _separator))
            {
                return false;
            }

            i++;
        }

        at = i;
        return true;
    }

    /// <summary>Reads a text, or passes over a field that is not wanted. A text that is the same as in the row before is the same object.</summary>
    private bool TryText(ReadOnlySpan<byte> lines, ref int at, int column, int row)
    {
        var length = lines[at..].IndexOfAny(_separator, Feed);
        if (length < 0)
        {
            return false;
        }

        var field = lines.Slice(at, length);
        if (field is [.., Return])
        {
            field = field[..^1];
        }

        if (field.Contains(Quote) || field is [Space, ..] or [.., Space])
        {
            return false;
        }

        at += field.Length;
        if (_kinds[column] is not null)
        {
            if (!field.SequenceEqual(_lastBytes[column]))
            {
                (_lastBytes[column], _lastTexts[column]) = (field.ToArray(), Encoding.UTF8.GetString(field));
            }

            _texts[column][row] = _lastTexts[column];
        }

        return true;
    }
}
