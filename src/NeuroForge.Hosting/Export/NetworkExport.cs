using NeuroForge.Hosting.Files;
using NeuroForge.Tables;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Export;

/// <summary>
/// Writes a network as it is at the current time: neurons with positions, parameters and states, synapses with weights, delays and states, and a description
/// that begins with these synapses.
/// </summary>
/// <param name="simulation">The network, which does not run meanwhile.</param>
public sealed class NetworkExport(Simulation simulation)
{
    private const string Model = "model.json";

    private IEnumerable<EdgeTable> Projections => simulation.Model.Plan.Projections.Select(plan => new EdgeTable(simulation, plan));

    /// <summary>Writes the network into a folder; files of the same names are replaced.</summary>
    /// <param name="directory">The folder, which is created.</param>
    /// <param name="format">The format.</param>
    /// <returns>The files, as paths below the folder, in the order in which they were written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public IReadOnlyList<string> Write(string directory, ExportFormat format)
    {
        Directory.CreateDirectory(directory);
        var files = new List<string>();
        Func<string, string> fileOf = format switch
        {
            ExportFormat.Graphml => WriteGraph(directory, files),
            ExportFormat.Sonata => WriteSonata(directory, files),
            _ => WriteTables(directory, files, Enum.Parse<TableFormat>(format.ToString())),
        };
        if (WhyNoDescription(format) is null)
        {
            Write(directory, files, Model, stream => stream.Write(new ExportedModel(simulation.Model, fileOf).ToUtf8()));
        }

        return files;
    }

    /// <summary>The reason why a format gets the tables of this network alone, without a description that begins with them.</summary>
    /// <param name="format">The format.</param>
    /// <returns>The reason, as a part of a sentence; null if there is a description.</returns>
    public string? WhyNoDescription(ExportFormat format)
    {
        if (ExportedModel.PartsOfMatrices(simulation.Model) is [var part, ..])
        {
            return $"projection {part} is not a part of its own in the description, but one of a \"matrix\" or of a section with \"choose\"";
        }

        return format == ExportFormat.Sonata && Projections.Any(p => p.Sources.Populations.Count * p.Targets.Populations.Count > 1)
            ? "a projection connects several populations, and SONATA has edges between two"
            : null;
    }

    private Func<string, string> WriteTables(string directory, List<string> files, TableFormat format)
    {
        var ending = format.ToString().ToLowerInvariant();
        foreach (var population in new NodeTables(simulation).All("id"))
        {
            Write(directory, files, $"nodes/{population.Name}.{ending}", stream => TableFiles.Write(stream, format, population));
        }

        foreach (var projection in Projections.Select(projection => projection.Numbered()))
        {
            Write(directory, files, $"edges/{projection.Name}.{ending}", stream => TableFiles.Write(stream, format, projection));
        }

        return projection => $"edges/{projection}.{ending}";
    }

    private Func<string, string> WriteGraph(string directory, List<string> files)
    {
        const string Graph = "network.graphml";
        Write(
            directory,
            files,
            Graph,
            stream => TableFiles.WriteGraph(stream, new NodeTables(simulation).All("neuron"), [.. Projections.Select(projection => projection.WithIds())]));
        return _ => Graph;
    }

    private Func<string, string> WriteSonata(string directory, List<string> files)
    {
        const string Edges = "edges.h5";
        var (nodes, edges) = (new NodeTables(simulation).All("node_id"), Projections.Index().SelectMany(p => p.Item.ByPopulation(p.Index)).ToList());
        TableContent[] typed = [.. nodes.Index().Select(n => Typed(n.Item, n.Index))];
        Write(directory, files, "nodes.h5", stream => TableFiles.WriteSonata(stream, TableSection.Nodes, typed));
        Write(directory, files, Edges, stream => TableFiles.WriteSonata(stream, TableSection.Edges, edges));
        foreach (var (name, text) in SonataTypes.Of(simulation.Model.Plan))
        {
            Write(directory, files, name, stream => stream.Write(text));
        }

        return _ => Edges;
    }

    /// <summary>A population with a column of its type, the same for all nodes.</summary>
    private static TableContent Typed(TableContent nodes, int type)
    {
        var typed = nodes with { Columns = [.. nodes.Columns, new("node_type_id", ColumnKind.Whole)] };
        return typed with { Read = () => Rows() };

        IEnumerable<ColumnBlock> Rows()
        {
            var block = typed.NewBlock();
            foreach (var rows in nodes.Read())
            {
                (block.First, block.Count) = (rows.First, rows.Count);
                rows.Whole(0).CopyTo(block.Whole(0), 0);
                for (var column = 1; column < nodes.Columns.Count; column++)
                {
                    rows.Numbers(column).CopyTo(block.Numbers(column), 0);
                }

                block.Whole(nodes.Columns.Count).AsSpan(0, rows.Count).Fill(type);
                yield return block;
            }
        }
    }

    private static void Write(string directory, List<string> files, string name, Action<Stream> write)
    {
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, write);
        files.Add(name);
    }
}
