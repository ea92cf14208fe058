using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Graphs;

/// <summary>
/// A graph in GraphML (http://graphml.graphdrawing.org). Its table of edges has the columns <c>source</c> and <c>target</c>, which are ids of nodes, and
/// one for each attribute of edges; that of nodes has <c>id</c> and the attributes of nodes. An attribute of the graph is a note.
/// </summary>
internal sealed class GraphTableReader : TableReader
{
    private readonly Stream _stream;
    private readonly GraphKeys _keys;
    private readonly bool _ofEdges;
    private readonly long[] _lines = new long[ColumnBlock.Capacity];
    private long _firstLine;

    /// <summary>Reads the declarations of attributes.</summary>
    /// <param name="stream">The file, which can seek and is disposed of with the reader.</param>
    /// <param name="section">Nodes or edges.</param>
    /// <exception cref="TableException">It is not a graph.</exception>
    internal GraphTableReader(Stream stream, TableSection section)
    {
        (_stream, _ofEdges) = (stream, section == TableSection.Edges);
        _keys = Guard("this is not a GraphML file", () => GraphKeys.Read(stream));
        IEnumerable<FileColumn> ends = _ofEdges ? [new("source", ColumnKind.Text), new("target", ColumnKind.Text)] : [new("id", ColumnKind.Text)];
        Columns = [.. ends, .. _keys.Of(_ofEdges ? "edge" : "node").Select(key => new FileColumn(key.Name, null, Note(key.Name + "_unit")))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<FileColumn> Columns { get; }

    /// <inheritdoc/>
    public override long? RowCount => null;

    /// <inheritdoc/>
    public override string? Note(string name) => _keys.Notes.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override IEnumerable<ColumnBlock> Read(IReadOnlyList<WantedColumn> wanted)
    {
        var block = new ColumnBlock(wanted);
        using var elements = Guard("the graph is damaged", () => new GraphElements(_stream, _ofEdges ? "edge" : "node", _keys));
        while (Guard("the graph is damaged", elements.Next))
        {
            _firstLine = block.First;
            _lines[block.Count] = elements.Line;
            for (var i = 0; i < wanted.Count; i++)
            {
                Take(elements, wanted[i], block, i);
            }

            if (++block.Count == ColumnBlock.Capacity)
            {
                yield return block;
                block.Advance();
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    /// <inheritdoc/>
    public override string PlaceOf(long row) => FormattableString.Invariant($"line {_lines[row - _firstLine]}");

    /// <inheritdoc/>
    public override void Dispose() => _stream.Dispose();

    private void Take(GraphElements element, WantedColumn column, ColumnBlock block, int place)
    {
        if (element.Value(column.Name) is not { } text)
        {
            SetMissing(column.Kind, block, place);
            return;
        }

        if (column.Kind == ColumnKind.Text)
        {
            block.Texts(place)[block.Count] = text;
            return;
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(text.Trim());
        if (column.Kind == ColumnKind.Whole ? !NumberParser.TryWhole(bytes, out block.Whole(place)[block.Count])
            : !NumberParser.TryNumber(bytes, out block.Numbers(place)[block.Count]))
        {
            throw TableException.At(
                Here(element), column.Name, $"\"{OneLine(text)}\" is not a {(column.Kind == ColumnKind.Whole ? "whole " : "")}number");
        }
    }

    /// <summary>
    /// Sets a value that an element does not have, since attributes may belong to some elements only: an empty text, not-a-number, or the smallest number.
    /// </summary>
    private static void SetMissing(ColumnKind kind, ColumnBlock block, int place)
    {
        switch (kind)
        {
            case ColumnKind.Whole:
                block.Whole(place)[block.Count] = long.MinValue;
                break;
            case ColumnKind.Number:
                block.Numbers(place)[block.Count] = double.NaN;
                break;
            default:
                block.Texts(place)[block.Count] = "";
                break;
        }
    }

    private static string Here(GraphElements element) => FormattableString.Invariant($"line {element.Line}");
}
