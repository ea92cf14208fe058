using NeuroForge.Connectivity;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Tables;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Descriptions.Listed;

/// <summary>Reads tables of synapses that projections name, and reports what is wrong with them.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="inputs">Finds the files.</param>
internal sealed class ListedTables(DiagnosticBag bag, IInputSource inputs)
{
    private const string Advice = "correct the file, or name another one";

    private readonly FileFaults _faults = new(bag);
    private readonly List<string> _contents = [];

    /// <summary>The hashes of all tables that were read, in hexadecimal, in the order of reading.</summary>
    internal IReadOnlyList<string> Contents => _contents;

    /// <summary>Opens the table of a connector; null if the connector makes its synapses itself. A table that cannot be used is reported.</summary>
    /// <param name="connect">The section of the connector.</param>
    /// <param name="use">The connector and its parameters.</param>
    /// <param name="projection">The name of its projection.</param>
    internal ListedTable? Open(Node connect, MechanismUse use, string projection)
    {
        if (!use.IsComplete || ConnectorTables.Of(use, projection) is not { } table)
        {
            return null;
        }

        var place = connect.Member("file")?.Value ?? connect;
        return Try(place, table.File, () =>
        {
            var format = FormatOf(table);
            using var reader = ListedTable.Open(inputs, table.File, format, TableSection.Edges, table.Part);
            return new ListedTable(place, table, format, new ListedColumns(reader, table), inputs);
        }) ?? new ListedTable(place, table, default, columns: null, inputs);
    }

    /// <summary>Reads a table; null, with a diagnostic, if it cannot be used.</summary>
    /// <param name="table">The table.</param>
    /// <param name="scan">Reads it.</param>
    internal ScannedTable? Scan(ListedTable table, Func<ListedTable, ScannedTable> scan)
    {
        if (table.IsUnknown)
        {
            return null;
        }

        var scanned = Try(table.Place, table.Place.Text, () => scan(table));
        if (scanned is not null)
        {
            _contents.Add(scanned.Content);
        }

        return scanned;
    }

    /// <summary>The fault of a file whose name does not show its format.</summary>
    internal static string UnknownFormat(string file) =>
        $"the format of {Wording.Quote(file)} is not known by the ending of its name; known are {string.Join(", ", TableFiles.KnownEndings)}";

    private static TableFormat FormatOf(SynapseTable table)
    {
        if (table.Format.Length == 0)
        {
            return TableFiles.FormatOf(table.File) ?? throw new TableException($"{UnknownFormat(table.File)}: name the format by \"format\"");
        }

        var known = Enum.GetValues<TableFormat>().ToDictionary(format => format.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        return known.TryGetValue(table.Format, out var format) ? format
            : throw new TableException($"there is no format {Wording.Quote(table.Format)}, only {string.Join(", ", known.Keys)}");
    }

    private T? Try<T>(Node place, string file, Func<T> read)
        where T : class => _faults.Try(place, file, () =>
    {
        try
        {
            return read();
        }
        catch (TableException fault)
        {
            bag.Report(DiagnosticCodes.BadTable, place, $"{Wording.Quote(file)}: {fault.Message}", Advice);
            return null;
        }
    });
}
