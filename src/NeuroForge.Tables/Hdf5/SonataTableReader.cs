using NeuroForge.Tables.Ground;
using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace NeuroForge.Tables.Hdf5;

/// <summary>
/// A population of edges, nodes or spikes in a file of SONATA (https://github.com/AllenInstitute/sonata, developer guide). Columns are the data sets of the
/// population and of its group <c>0</c>; <c>source</c>, <c>target</c> and <c>id</c> stand for <c>source_node_id</c>, <c>target_node_id</c> and
/// <c>node_id</c>.
/// </summary>
internal sealed class SonataTableReader : TableReader
{
    private readonly Stream _stream;
    private readonly NativeFile _file;
    private readonly Dictionary<string, SonataDataset> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);

    /// <summary>Finds the population.</summary>
    /// <param name="stream">The file, which can seek and is disposed of with the reader.</param>
    /// <param name="section">The part of the file.</param>
    /// <param name="population">The population; null for the only one.</param>
    /// <exception cref="TableException">It is not a file of HDF5, or has no such population.</exception>
    internal SonataTableReader(Stream stream, TableSection section, string? population)
    {
        _stream = stream;
        _file = Guard("this is not an HDF5 file", () => H5File.Open(stream, leaveOpen: true));
        Guard("its populations cannot be read", () =>
        {
            Find(section, population);
            return true;
        });
        Columns = [.. _columns.Select(column => new FileColumn(column.Key, column.Value.Kind, column.Value.Unit))];
    }

    /// <summary>The names of the populations in a file.</summary>
    /// <exception cref="TableException">The file is damaged, or has no such populations.</exception>
    internal static IReadOnlyList<string> Populations(Stream stream, TableSection section)
    {
        using (stream)
        {
            using var file = Guard("this is not an HDF5 file", () => H5File.Open(stream, leaveOpen: true));
            return Guard("its populations cannot be read", () => NamesIn(Root(file, section)));
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<FileColumn> Columns { get; }

    /// <inheritdoc/>
    public override long? RowCount => _columns.Values.First().Count;

    /// <inheritdoc/>
    public override string? Note(string name) => _notes.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override IEnumerable<ColumnBlock> Read(IReadOnlyList<WantedColumn> wanted)
    {
        var block = new ColumnBlock(wanted);
        SonataDataset[] columns = [.. wanted.Select(column => _columns[column.Name])];
        var count = columns.Length == 0 ? 0 : columns[0].Count;
        if (Array.Find(columns, column => column.Count != count) is { } other)
        {
            throw new TableException(
                FormattableString.Invariant($"\"{other.Name}\" has {other.Count} entries, but \"{columns[0].Name}\" has {count}"));
        }

        CheckGroups(count);
        for (var left = count; left > 0; left -= block.Count)
        {
            block.Advance();
            block.Count = (int)Math.Min(left, ColumnBlock.Capacity);
            for (var i = 0; i < columns.Length; i++)
            {
                var (column, kind, place) = (columns[i], wanted[i].Kind, i);
                Guard($"data set \"{column.Name}\" is damaged", () =>
                {
                    column.Fill(block, place, kind);
                    return true;
                });
            }

            yield return block;
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _file.Dispose();
        _stream.Dispose();
    }

    /// <summary>Checks that all entries are in group 0, in their own order, so that a row of the group is that of the population.</summary>
    private void CheckGroups(long count)
    {
        foreach (var suffix in (string[])["group_id", "group_index"])
        {
            if ((_columns.GetValueOrDefault("edge_" + suffix) ?? _columns.GetValueOrDefault("node_" + suffix)) is not { } column || column.Count != count)
            {
                continue;
            }

            var block = new ColumnBlock([new(column.Name, ColumnKind.Whole)]);
            for (var left = count; left > 0; left -= block.Count)
            {
                block.Advance();
                block.Count = (int)Math.Min(left, ColumnBlock.Capacity);
                Guard($"data set \"{column.Name}\" is damaged", () =>
                {
                    column.Fill(block, 0, ColumnKind.Whole);
                    return true;
                });
                for (var i = 0; i < block.Count; i++)
                {
                    if (block.Whole(0)[i] != (suffix == "group_id" ? 0 : block.First + i))
                    {
                        throw TableException.At(
                            PlaceOf(block.First + i), column.Name, "entries in several groups, or in another order than their group, are not supported");
                    }
                }
            }
        }
    }

    private void Find(TableSection section, string? population)
    {
        var (root, all) = (NameOf(section), Root(_file, section));
        var names = NamesIn(all);
        var bare = names.Count == 0 && section == TableSection.Spikes; // the older layout, without populations
        if (!bare && (population is null ? names.Count != 1 : !names.Contains(population)))
        {
            throw new TableException(population is null
                ? $"it has {names.Count} populations in \"{root}\", so that one must be named: {string.Join(", ", names)}"
                : $"it has no population \"{population}\" in \"{root}\", only {string.Join(", ", names)}");
        }

        var found = bare ? all : all.Group(population ?? names[0]);
        Add(found);
        if (found.LinkExists("0") && found.Get("0") is IH5Group group)
        {
            Add(group);
        }

        foreach (var (alias, name) in ((string, string)[])[("source", "source_node_id"), ("target", "target_node_id"), ("id", "node_id"), ("node_ids", "gids")])
        {
            if (!_columns.ContainsKey(alias) && _columns.TryGetValue(name, out var column))
            {
                _columns[alias] = column;
            }
        }

        if (_columns.Count == 0)
        {
            throw new TableException($"the population \"{found.Name}\" has no data");
        }
    }

    private static string NameOf(TableSection section) => section switch
    {
        TableSection.Edges => "edges",
        TableSection.Nodes => "nodes",
        _ => "spikes",
    };

    private static IH5Group Root(NativeFile file, TableSection section) =>
        file.LinkExists(NameOf(section)) && file.Get(NameOf(section)) is IH5Group group ? group
            : throw new TableException($"it has no group \"{NameOf(section)}\"");

    private static List<string> NamesIn(IH5Group all) => [.. all.Children().OfType<IH5Group>().Select(group => group.Name).Order(StringComparer.Ordinal)];

    private void Add(IH5Group group)
    {
        foreach (var dataset in group.Children().OfType<IH5Dataset>().Where(dataset => dataset.Space.Dimensions.Length == 1))
        {
            _columns[dataset.Name] = new(dataset);
            if (dataset.AttributeExists("node_population"))
            {
                _notes[dataset.Name + ".node_population"] = dataset.Attribute("node_population").Read<string>();
            }
        }
    }
}
