using NeuroForge.Tables;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>A table of 200 synapses among 20 neurons in a file of each format, and the description of a network that begins with it.</summary>
/// <param name="place">The folder.</param>
/// <param name="format">The format.</param>
internal sealed class EdgeTableFile(Place place, TableFormat format)
{
    /// <summary>Number of synapses.</summary>
    public const int Count = 200;

    private const int Neurons = 20;

    /// <summary>The sources.</summary>
    public long[] Sources { get; } = [.. Enumerable.Range(0, Count).Select(i => i % Neurons)];

    /// <summary>The targets.</summary>
    public long[] Targets { get; } = [.. Enumerable.Range(0, Count).Select(i => (i + (i / Neurons) + 1) % Neurons)];

    /// <summary>The weights in pA.</summary>
    public double[] Weights { get; } = [.. Enumerable.Range(0, Count).Select(i => i + 0.5)];

    /// <summary>The delays in ms.</summary>
    public double[] Delays { get; } = [.. Enumerable.Range(0, Count).Select(i => 1 + (i % 3))];

    /// <summary>The file.</summary>
    public string Path => place.At(Name);

    private string Name => "edges." + (format == TableFormat.Sonata ? "h5" : format.ToString().ToLowerInvariant());

    /// <summary>Writes the file and the description.</summary>
    /// <param name="option">Further options of the projection.</param>
    /// <returns>The description.</returns>
    public string Write(string option = "")
    {
        using (var stream = File.Create(Path))
        {
            switch (format)
            {
                case TableFormat.Graphml:
                    TableFiles.WriteGraph(stream, [Nodes()], [Edges(ColumnKind.Text, "source", "target") with { Name = "ee" }]);
                    break;
                case TableFormat.Sonata:
                    TableFiles.WriteSonata(stream, TableSection.Edges, [Edges(ColumnKind.Whole, "source_node_id", "target_node_id")]);
                    break;
                default:
                    TableFiles.Write(stream, format, Edges(ColumnKind.Whole, "source", "target"));
                    break;
            }
        }

        var description = place.At("model.json");
        var weight = format == TableFormat.Graphml ? ", \"weight\": \"weight_pA\"" : "";
        File.WriteAllText(description, $$"""
            {
              "format": "neuroforge/1", "name": "edges", "requires": { "connectivity": "^1.0", "integrate-and-fire": "^1.0", "static": "^1.0" },
              "simulation": { "duration": "10 ms", "step": "0.1 ms" },
              "populations": { "E": { "size": {{Neurons}}, "model": "iaf_psc_exp" } },
              "projections": {
                "ee": {
                  "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static" }{{option}},
                  "connect": { "model": "from_file", "file": "{{Name}}"{{weight}} }
                }
              }
            }
            """);
        return description;
    }

    private static TableContent Nodes()
    {
        var nodes = new TableContent("E", [new("neuron", ColumnKind.Whole)], Neurons, () => []);
        return nodes with
        {
            Read = () =>
            {
                var block = nodes.NewBlock();
                block.Count = Neurons;
                for (var i = 0; i < Neurons; i++)
                {
                    block.Whole(0)[i] = i;
                }

                return [block];
            },
        };
    }

    private TableContent Edges(ColumnKind ends, string source, string target)
    {
        var edges = new TableContent(
            "ee",
            [new(source, ends), new(target, ends), new("weight", ColumnKind.Number, "pA"), new("delay", ColumnKind.Number, "ms")],
            Count,
            () => []);
        return edges with
        {
            Read = () =>
            {
                var block = edges.NewBlock();
                block.Count = Count;
                for (var i = 0; i < Count; i++)
                {
                    if (ends == ColumnKind.Text)
                    {
                        (block.Texts(0)[i], block.Texts(1)[i]) = ($"E:{Sources[i]}", $"E:{Targets[i]}");
                    }
                    else
                    {
                        (block.Whole(0)[i], block.Whole(1)[i]) = (Sources[i], Targets[i]);
                    }

                    (block.Numbers(2)[i], block.Numbers(3)[i]) = (Weights[i], Delays[i]);
                }

                return [block];
            },
        };
    }
}
