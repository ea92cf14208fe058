using System.Globalization;
using System.Text;
using System.Xml;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Graphs;

/// <summary>
/// Writes a network as one directed graph in GraphML. A node has the id <c>POPULATION:NEURON</c> and the attributes <c>population</c> and <c>neuron</c>; an
/// edge has the attribute <c>projection</c>, and an id of its own, so that edges between the same nodes stay apart.
/// </summary>
internal static class GraphWriter
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes a graph.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="nodes">The populations, whose first column is the number of a neuron.</param>
    /// <param name="edges">The projections, whose first columns are the ids of the ends.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(Stream stream, IReadOnlyList<TableContent> nodes, IReadOnlyList<TableContent> edges)
    {
        using var xml = XmlWriter.Create(stream, new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("graphml", Space);
        var (nodeKeys, edgeKeys) = (Keys(nodes, 1), Keys(edges, 2));
        WriteKeys(xml, "node", [("population", ColumnKind.Text), ("neuron", ColumnKind.Whole), .. nodeKeys]);
        WriteKeys(xml, "edge", [("projection", ColumnKind.Text), .. edgeKeys]);
        WriteKeys(xml, "graph", [("projections", ColumnKind.Text)]);
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("edgedefault", "directed");
        WriteValue(xml, "graph_projections", string.Join(' ', edges.Select(projection => projection.Name))); // some may have no edge
        foreach (var population in nodes)
        {
            WriteNodes(xml, population);
        }

        var id = 0L;
        foreach (var projection in edges)
        {
            id = WriteEdges(xml, projection, id);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static List<(string Name, ColumnKind Kind)> Keys(IReadOnlyList<TableContent> tables, int skipped) =>
    [
        .. tables.SelectMany(table => table.Columns.Skip(skipped))
            .Select(column => (TableContent.NameWithUnit(column), column.Kind ?? ColumnKind.Number))
            .Distinct(),
    ];

    private static void WriteKeys(XmlWriter xml, string element, IReadOnlyList<(string Name, ColumnKind Kind)> keys)
    {
        foreach (var (name, kind) in keys)
        {
            xml.WriteStartElement("key", Space);
            xml.WriteAttributeString("id", $"{element}_{name}");
            xml.WriteAttributeString("for", element);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", kind == ColumnKind.Whole ? "long" : kind == ColumnKind.Number ? "double" : "string");
            xml.WriteEndElement();
        }
    }

    private static void WriteNodes(XmlWriter xml, TableContent population)
    {
        foreach (var block in population.Read())
        {
            for (var row = 0; row < block.Count; row++)
            {
                var neuron = block.Whole(0)[row].ToString(CultureInfo.InvariantCulture);
                xml.WriteStartElement("node", Space);
                xml.WriteAttributeString("id", $"{population.Name}:{neuron}");
                WriteValue(xml, "node_population", population.Name);
                WriteValue(xml, "node_neuron", neuron);
                WriteValues(xml, "node_", population, block, row, 1);
                xml.WriteEndElement();
            }
        }
    }

    private static long WriteEdges(XmlWriter xml, TableContent projection, long id)
    {
        foreach (var block in projection.Read())
        {
            for (var row = 0; row < block.Count; row++)
            {
                xml.WriteStartElement("edge", Space);
                xml.WriteAttributeString("id", (id++).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("source", block.Texts(0)[row]);
                xml.WriteAttributeString("target", block.Texts(1)[row]);
                WriteValue(xml, "edge_projection", projection.Name);
                WriteValues(xml, "edge_", projection, block, row, 2);
                xml.WriteEndElement();
            }
        }

        return id;
    }

    private static void WriteValues(XmlWriter xml, string prefix, TableContent table, ColumnBlock block, int row, int first)
    {
        for (var column = first; column < table.Columns.Count; column++)
        {
            var of = table.Columns[column];
            WriteValue(xml, prefix + TableContent.NameWithUnit(of), ShortestText.Of(block, column, of.Kind ?? ColumnKind.Number, row));
        }
    }

    private static void WriteValue(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", key);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
