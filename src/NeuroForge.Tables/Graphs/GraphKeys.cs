using System.Xml;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Graphs;

/// <summary>The attributes that a graph declares for nodes and edges, and those of the graph itself.</summary>
internal sealed class GraphKeys
{
    private readonly List<GraphKey> _keys = [];

    /// <summary>The attributes of the graph itself, by name.</summary>
    internal Dictionary<string, string> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the declarations, and the values of the graph itself: everything outside nodes and edges.</summary>
    /// <param name="stream">The file.</param>
    /// <exception cref="XmlException">It is not XML.</exception>
    /// <exception cref="TableException">It has no graph.</exception>
    internal static GraphKeys Read(Stream stream)
    {
        stream.Position = 0;
        var keys = new GraphKeys();
        using var reader = XmlReader.Create(stream, Settings);
        reader.MoveToContent();
        if (reader.LocalName != "graphml")
        {
            throw new TableException($"its root is <{reader.LocalName}>, not <graphml>");
        }

        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "key":
                    keys.Add(reader);
                    break;
                case "graph" when reader.GetAttribute("edgedefault") == "undirected":
                    throw new TableException("the graph is undirected, but synapses have a direction: write it with edgedefault=\"directed\"");
                case "data" when reader.GetAttribute("key") is { } id && keys._keys.Find(key => key.Id == id && key.For is "graph" or "all") is { } key:
                    keys.Notes[key.Name] = reader.ReadElementContentAsString();
                    break;
                case "node" or "edge":
                    return keys.AfterElements(reader);
            }
        }

        return keys;
    }

    /// <summary>The settings of the reader: a file has no definitions of its own, which could name other files or make a short text long.</summary>
    internal static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>The attributes of nodes or of edges.</summary>
    /// <param name="element"><c>node</c> or <c>edge</c>.</param>
    internal IEnumerable<GraphKey> Of(string element) => _keys.Where(key => key.For == element || key.For == "all");

    /// <summary>Values of the graph that follow its nodes and edges, as some programs write them.</summary>
    private GraphKeys AfterElements(XmlReader reader)
    {
        while (reader.ReadState == ReadState.Interactive)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "node" or "edge" && !reader.IsEmptyElement)
            {
                reader.Skip();
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "data" && reader.GetAttribute("key") is { } id
                && _keys.Find(key => key.Id == id && key.For is "graph" or "all") is { } key)
            {
                Notes[key.Name] = reader.ReadElementContentAsString();
            }
            else
            {
                reader.Read();
            }
        }

        return this;
    }

    private void Add(XmlReader reader)
    {
        if (reader.GetAttribute("id") is not { } id)
        {
            throw new TableException("a <key> has no id");
        }

        var (name, element, empty) = (reader.GetAttribute("attr.name") ?? id, reader.GetAttribute("for") ?? "all", reader.IsEmptyElement);
        string? value = null;
        if (!empty && reader.ReadToDescendant("default", reader.NamespaceURI))
        {
            value = reader.ReadElementContentAsString();
        }

        _keys.Add(new(id, name, element, value));
    }
}
