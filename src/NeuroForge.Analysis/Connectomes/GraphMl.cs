using System.Globalization;
using System.Xml;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Connectomes;

/// <summary>
/// A connectome in GraphML (graphml.graphdrawing.org), for NetworkX, igraph, Gephi and Cytoscape: a node for each neuron, a directed edge for each synapse.
/// </summary>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("population", "node", "string"),
        ("neuron", "node", "int"),
        ("projection", "edge", "string"),
        ("weight", "edge", "double"),
        ("delay_ms", "edge", "double"),
        ("born_ms", "edge", "double"),
    ];

    /// <summary>Writes the graph.</summary>
    public static void Write(Connectome connectome, TextWriter output)
    {
        var index = new NeuronIndex(connectome.Projections);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true });
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var (number, neuron) in index.Neurons.Index())
        {
            WriteNode(xml, number, neuron);
        }

        foreach (var synapse in connectome.Synapses)
        {
            WriteEdge(xml, connectome, synapse, index);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKeys(XmlWriter xml)
    {
        foreach (var (id, element, type) in Keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", element);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteNode(XmlWriter xml, int number, Neuron neuron)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Id(number));
        WriteData(xml, "population", neuron.Population);
        WriteData(xml, "neuron", Text(neuron.Number));
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, Connectome connectome, in Synapse synapse, NeuronIndex index)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", Id(index.Of(connectome.SourceOf(synapse))));
        xml.WriteAttributeString("target", Id(index.Of(connectome.TargetOf(synapse))));
        WriteData(xml, "projection", connectome.Projections[synapse.Projection].Name);
        WriteData(xml, "weight", Text(synapse.Weight));
        WriteData(xml, "delay_ms", Text(synapse.Delay));
        WriteData(xml, "born_ms", Text(synapse.Born));
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string key, string text)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static string Id(int number) => "n" + Text(number);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
