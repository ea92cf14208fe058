using System.Globalization;
using System.Text;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Export;

/// <summary>The files of SONATA beside nodes and edges: the types of both, and the configuration of the circuit.</summary>
internal static class SonataTypes
{
    /// <summary>The names and contents of the files.</summary>
    internal static IEnumerable<(string Name, byte[] Content)> Of(NetworkPlan plan)
    {
        var nodes = plan.Populations.Index().Select(
            p => string.Create(CultureInfo.InvariantCulture, $"{p.Index} point_neuron neuroforge:{p.Item.Model.QualifiedId} {p.Item.Name}"));
        yield return ("node_types.csv", Text(["node_type_id model_type model_template model_name", .. nodes]));

        var edges = plan.Projections.Index().Select(
            p => string.Create(
                CultureInfo.InvariantCulture,
                $"{p.Index} neuroforge:{p.Item.Rule.QualifiedId} {string.Join('+', p.Item.Receptors)} {p.Item.Name}"));
        yield return ("edge_types.csv", Text(["edge_type_id model_template receptor projection", .. edges]));

        yield return ("circuit_config.json", Text([
            "{",
            "  \"manifest\": { \"$NETWORK_DIR\": \".\" },",
            "  \"networks\": {",
            "    \"nodes\": [{ \"nodes_file\": \"$NETWORK_DIR/nodes.h5\", \"node_types_file\": \"$NETWORK_DIR/node_types.csv\" }],",
            "    \"edges\": [{ \"edges_file\": \"$NETWORK_DIR/edges.h5\", \"edge_types_file\": \"$NETWORK_DIR/edge_types.csv\" }]",
            "  }",
            "}",
        ]));
    }

    private static byte[] Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
}
