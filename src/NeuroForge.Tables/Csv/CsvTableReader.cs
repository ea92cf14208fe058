using System.Text;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Csv;

/// <summary>
/// A table as text: a row with the names of the columns, then a row for each entry. Fields are separated by commas, semicolons, tabs or spaces, as in the
/// first row; they may be in quotes after RFC 4180, but have no line feeds.
/// </summary>
internal sealed class CsvTableReader : TableReader
{
    private const byte Quote = (byte)'"';

    private readonly Stream _stream;
    private readonly CsvLines _lines;
    private readonly byte _separator;
    private readonly FileColumn[] _columns;

    /// <summary>Reads the first row.</summary>
    /// <param name="stream">The file, which can seek and is disposed of with the reader.</param>
    /// <exception cref="TableException">There is no row of names.</exception>
    internal CsvTableReader(Stream stream)
    {
        _stream = stream;
        _lines = new(stream);
        if (!_lines.Next())
        {
            throw new TableException("the file is empty, but should begin with a row of the names of its columns");
        }

        var head = Encoding.UTF8.GetString(_lines.Line).TrimStart('\uFEFF').TrimStart('#').Trim(' ');
        _separator = head.Contains(',', StringComparison.Ordinal) ? (byte)',' : head.Contains(';', StringComparison.Ordinal) ? (byte)';'
            : head.Contains('\t', StringComparison.Ordinal) ? (byte)'\t' : (byte)' ';
        _columns = [.. Fields(Encoding.UTF8.GetBytes(head)).Select(name => new FileColumn(name.Trim()))];
        if (_columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new TableException($"row 1: two columns have the name \"{twice.Key}\"");
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<FileColumn> Columns => _columns;

    /// <inheritdoc/>
    public override long? RowCount => null;

    /// <inheritdoc/>
    public override IEnumerable<ColumnBlock> Read(IReadOnlyList<WantedColumn> wanted)
    {
        var block = new ColumnBlock(wanted);
        int[][] places = [.. _columns.Select(column => wanted.Index().Where(w => w.Item.Name == column.Name).Select(w => w.Index).ToArray())];
        var (ends, kinds) = (new int[_columns.Length], wanted.Select(w => w.Kind).ToArray());
        var rows = new CsvRows(_separator, wanted, places, block);
        _lines.Restart();
        _lines.Next();
        while (true)
        {
            if (rows.IsPossible)
            {
                var before = block.Count;
                _lines.Skip(rows.Take(_lines.Whole, block), block.Count - before);
            }

            if (block.Count == ColumnBlock.Capacity)
            {
                yield return block;
                block.Advance();
                continue;
            }

            if (!_lines.Next())
            {
                break;
            }

            if (_lines.Line.IsEmpty && !_lines.HasMore)
            {
                break; // an empty last line
            }

            Take(block, places, kinds, ends);
            block.Count++;
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    /// <inheritdoc/>
    public override string PlaceOf(long row) => FormattableString.Invariant($"row {row + 2}");

    /// <inheritdoc/>
    public override void Dispose() => _stream.Dispose();

    /// <summary>Takes the fields of the line.</summary>
    private void Take(ColumnBlock block, int[][] places, ColumnKind[] kinds, int[] ends)
    {
        var line = _lines.Line;
        if (_separator == (byte)' ')
        {
            line = line.Trim((byte)' ');
        }

        var count = Split(line, ends);
        if (count != ends.Length)
        {
            throw new TableException(
                FormattableString.Invariant($"{PlaceOf(block.First + block.Count)}: the number of fields is {count}, but there are {ends.Length} columns"));
        }

        var start = 0;
        for (var column = 0; column < ends.Length; start = ends[column++] + 1)
        {
            foreach (var place in places[column])
            {
                Take(line[start..ends[column]], block, place, kinds[place], column);
            }
        }
    }

    /// <summary>Finds the ends of the fields of a line.</summary>
    /// <returns>Number of fields; some ends are missing if there are more than columns.</returns>
    private int Split(ReadOnlySpan<byte> line, int[] ends)
    {
        var (count, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == Quote)
            {
                quoted = !quoted;
            }
            else if (line[i] == _separator && !quoted)
            {
                if (count < ends.Length)
                {
                    ends[count] = i;
                }

                count++;
            }
        }

        if (count < ends.Length)
        {
            ends[count] = line.Length;
        }

        return count + 1;
    }

    private void Take(ReadOnlySpan<byte> field, ColumnBlock block, int place, ColumnKind kind, int column)
    {
        if (kind == ColumnKind.Text)
        {
            block.Texts(place)[block.Count] = Unquoted(Encoding.UTF8.GetString(field.Trim((byte)' ')));
            return;
        }

        if (field.Length > 0 && (field[0] is (byte)' ' or Quote || field[^1] == (byte)' '))
        {
            field = field.Trim((byte)' ').Trim(Quote);
        }

        if (kind == ColumnKind.Whole ? !NumberParser.TryWhole(field, out block.Whole(place)[block.Count])
            : !NumberParser.TryNumber(field, out block.Numbers(place)[block.Count]))
        {
            throw TableException.At(
                PlaceOf(block.First + block.Count),
                _columns[column].Name,
                $"{Shown(field)} is not a {(kind == ColumnKind.Whole ? "whole " : "")}number");
        }
    }

    private List<string> Fields(byte[] line)
    {
        var ends = new int[line.Length + 1];
        var count = Split(line, ends);
        var (fields, start) = (new List<string>(), 0);
        for (var i = 0; i < count; start = ends[i++] + 1)
        {
            fields.Add(Unquoted(Encoding.UTF8.GetString(line.AsSpan(start, ends[i] - start))));
        }

        return fields;
    }

    private static string Unquoted(string field) =>
        field.Length > 1 && field[0] == '"' && field[^1] == '"' ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field;

    /// <summary>A field in quotes, cut if it is long, without characters that are not printed.</summary>
    private static string Shown(ReadOnlySpan<byte> field)
    {
        const int Most = 40;
        var text = string.Concat(Encoding.UTF8.GetString(field[..Math.Min(field.Length, Most)]).Select(c => char.IsControl(c) ? '?' : c));
        return $"\"{text}{(field.Length > Most ? "..." : "")}\"";
    }
}
