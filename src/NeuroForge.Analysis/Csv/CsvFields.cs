using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Csv;

/// <summary>The fields of a recording's rows as values.</summary>
internal sealed class CsvFields(CsvTable table, IReadOnlyList<RecordedGroup> groups)
{
    private readonly byte[][] _names = [.. groups.Select(group => Encoding.UTF8.GetBytes(group.Name))];
    private readonly List<(byte[] Bytes, string Text)> _words = [];
    private byte[] _timeText = [];
    private double _time;

    /// <summary>The time in the first column, in ms. Many rows have the same time, so the last one is kept.</summary>
    internal double Time()
    {
        var field = table.Field(0);
        if (!field.SequenceEqual(_timeText))
        {
            _time = Number(0);
            _timeText = field.ToArray();
        }

        return _time;
    }

    /// <summary>A number.</summary>
    internal double Number(int column) =>
        double.TryParse(table.Field(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column, "a number");

    /// <summary>A whole number, 0 or more.</summary>
    internal long Count(int column)
    {
        var field = table.Field(column);
        return Utf8Parser.TryParse(field, out long number, out var length) && length == field.Length && number >= 0
            ? number
            : throw Wrong(column, "a whole number, 0 or more");
    }

    /// <summary>The number of a neuron.</summary>
    /// <param name="column">The column.</param>
    /// <param name="neurons">Number of neurons.</param>
    internal int Neuron(int column, int neurons) =>
        Count(column) is var number && number < neurons
            ? (int)number
            : throw Wrong(column, FormattableString.Invariant($"the number of a neuron below {neurons}"));

    /// <summary>The number of the group that a field names.</summary>
    internal int Group(int column)
    {
        var field = table.Field(column);
        for (var group = 0; group < _names.Length; group++)
        {
            if (field.SequenceEqual(_names[group]))
            {
                return group;
            }
        }

        throw Wrong(column, "one of " + string.Join(", ", groups.Select(g => g.Name)));
    }

    /// <summary>A word, from a cache, since a file has few different ones.</summary>
    internal string Word(int column)
    {
        var field = table.Field(column);
        foreach (var (bytes, text) in _words)
        {
            if (field.SequenceEqual(bytes))
            {
                return text;
            }
        }

        _words.Add((field.ToArray(), Encoding.UTF8.GetString(field)));
        return _words[^1].Text;
    }

    /// <summary>The exception for a field that is wrong.</summary>
    internal UnreadableRunException Wrong(int column, string expected) =>
        table.Wrong($"field {column + 1} should be {expected}, but is \"{Encoding.UTF8.GetString(table.Field(column))}\"");
}
