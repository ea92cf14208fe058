using System.Xml;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Graphs;

/// <summary>The nodes or the edges of a graph, one after the other.</summary>
internal sealed class GraphElements : IDisposable
{
    private readonly XmlReader _reader;
    private readonly string _element;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _defaults;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Begins before the first element.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="element"><c>node</c> or <c>edge</c>.</param>
    /// <param name="keys">The declared attributes.</param>
    internal GraphElements(Stream stream, string element, GraphKeys keys)
    {
        stream.Position = 0;
        _reader = XmlReader.Create(stream, GraphKeys.Settings);
        _element = element;
        _names = keys.Of(element).ToDictionary(key => key.Id, key => key.Name, StringComparer.Ordinal);
        _defaults = keys.Of(element).Where(key => key.Default is not null).ToDictionary(key => key.Name, key => key.Default!, StringComparer.Ordinal);
    }

    /// <summary>The line of the element, from 1.</summary>
    internal long Line { get; private set; }

    /// <summary>A value of the element, by the name of the attribute; null if it has none.</summary>
    internal string? Value(string name) => _values.GetValueOrDefault(name) ?? _defaults.GetValueOrDefault(name);

    /// <summary>Reads the next element.</summary>
    /// <returns>False after the last one.</returns>
    internal bool Next()
    {
        while (_reader.NodeType == XmlNodeType.Element && _reader.LocalName == _element || _reader.Read())
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.LocalName == _element)
            {
                Take();
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private void Take()
    {
        _values.Clear();
        Line = ((IXmlLineInfo)_reader).LineNumber;
        foreach (var attribute in _element == "edge" ? (string[])["source", "target"] : ["id"])
        {
            _values[attribute] = _reader.GetAttribute(attribute)
                ?? throw new TableException(FormattableString.Invariant($"line {Line}: a <{_element}> has no \"{attribute}\""));
        }

        if (_reader.GetAttribute("directed") == "false")
        {
            throw new TableException(FormattableString.Invariant($"line {Line}: the edge is undirected, but synapses have a direction"));
        }

        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return;
        }

        _reader.Read();
        while (_reader.NodeType != XmlNodeType.EndElement)
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.LocalName == "data" && _names.TryGetValue(_reader.GetAttribute("key") ?? "", out var name))
            {
                _values[name] = _reader.ReadElementContentAsString();
            }
            else if (_reader.NodeType == XmlNodeType.Element)
            {
                _reader.Skip();
            }
            else if (!_reader.Read())
            {
                break;
            }
        }

        _reader.Read();
    }
}
