using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Synapses;
using NeuroForge.Tables;
using NeuroForge.Tables.Ground;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Listed;

/// <summary>A table of synapses in a file that a projection names, with its columns.</summary>
/// <param name="place">The place of the file's name in the description.</param>
/// <param name="table">The table as the description gives it.</param>
/// <param name="format">Its format.</param>
/// <param name="columns">Its columns; null if the table cannot be used.</param>
/// <param name="inputs">Finds the file.</param>
internal sealed class ListedTable(Node place, SynapseTable table, TableFormat format, ListedColumns? columns, IInputSource inputs)
{
    /// <summary>The place of the file's name in the description.</summary>
    internal Node Place => place;

    /// <summary>True if the table cannot be used, which has been reported: whatever the description says about weights and delays is right.</summary>
    internal bool IsUnknown => columns is null;

    /// <summary>True if the file has weights that are taken.</summary>
    internal bool HasWeights => columns?.Weight is not null;

    /// <summary>True if the file has delays that are taken.</summary>
    internal bool HasDelays => columns?.Delay is not null;

    private ListedColumns Columns => columns ?? throw new InvalidOperationException("the table cannot be used");

    /// <summary>Reads all rows once, checks them, and finds the ranges of weights and delays.</summary>
    /// <param name="projection">The name of the projection.</param>
    /// <param name="sources">Its sources.</param>
    /// <param name="targets">Its targets.</param>
    /// <param name="unit">The unit of its receptors.</param>
    /// <param name="rule">Its synapse rule.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="TableException">The file is damaged, or does not fit the projection.</exception>
    /// <exception cref="InputException">A file is not there.</exception>
    internal ScannedTable Scan(string projection, ListedSide sources, ListedSide targets, Unit unit, Mechanism rule, double step)
    {
        var states = rule.States.Select(state => Columns.State(state) is var (column, from) ? (column, from, state.Unit) : ((FileColumn, Unit, Unit)?)null);
        var rows = new ListedRows
        {
            Open = () => Open(inputs, table.File, format, TableSection.Edges, table.Part),
            File = table.File,
            Columns = Columns,
            Part = table.Part.Length > 0 ? table.Part : projection,
            Sources = sources,
            Targets = targets,
            SourceIds = Ids(table.SourceNodes, sources),
            TargetIds = Ids(table.TargetNodes, targets),
            Weight = HasWeights ? (Columns.WeightUnit(unit), unit) : null,
            DelayScale = HasDelays ? Columns.DelayUnit(format == TableFormat.Sonata).Convert(1, Wanted.Ms) : null,
            LeastDelay = rule.Implements(typeof(IOnPreSpike<>)) ? 1 : 0,
            Step = step,
            States = [.. states],
        };
        return Scan(rows);
    }

    /// <summary>Opens a table.</summary>
    /// <exception cref="TableException">It is damaged, or has another format.</exception>
    /// <exception cref="InputException">The file is not there.</exception>
    internal static TableReader Open(IInputSource inputs, string file, TableFormat format, TableSection section, string part) =>
        TableFiles.Open(inputs.OpenTable(file), format, section, part.Length == 0 || format != TableFormat.Sonata ? null : part);

    private ScannedTable Scan(ListedRows rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        var (shortest, longest) = (int.MaxValue, 0);
        foreach (var block in rows.Read(false))
        {
            count += block.Count;
            Add<int>(hash, block.Sources, block.Count);
            Add<int>(hash, block.Targets, block.Count);
            for (var i = 0; i < block.Count && HasWeights; i++)
            {
                (least, greatest) = (Math.Min(least, block.Weights[i]), Math.Max(greatest, block.Weights[i]));
            }

            for (var i = 0; i < block.Count && HasDelays; i++)
            {
                (shortest, longest) = (Math.Min(shortest, block.Delays[i]), Math.Max(longest, block.Delays[i]));
            }

            Add<double>(hash, block.Weights, HasWeights ? block.Count : 0);
            Add<ushort>(hash, block.Delays, HasDelays ? block.Count : 0);
            foreach (var values in block.States)
            {
                Add<double>(hash, values ?? [], values is null ? 0 : block.Count);
            }
        }

        if (count == 0 && Columns.Part is { } part && !Columns.Parts.Contains(rows.Part, StringComparer.Ordinal))
        {
            throw new TableException($"no row has {Wording.Quote(rows.Part)} in the column \"{part.Name}\": name the part of the file by \"part\"");
        }

        var synapses = new ListedSynapses
        {
            Origin = Wording.Quote(table.File),
            Count = count,
            HasWeights = HasWeights,
            DelayRange = HasDelays && count > 0 ? (shortest, Math.Max(longest, Room(rows.Step))) : null,
            Read = endsOnly => Again(rows, endsOnly),
        };
        return new(synapses, count == 0 ? (0, 0) : (least, greatest), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The longest delay in steps for which the description wants room.</summary>
    /// <exception cref="TableException">It is longer than a delay can be.</exception>
    private int Room(double step)
    {
        var steps = Math.Round(table.LongestDelay / step);
        return steps <= DelayValues.Longest ? (int)steps : throw new TableException(
            FormattableString.Invariant($"\"longest_delay\" must be at most {DelayValues.Longest} steps of {Wording.Number(step)} ms"));
    }

    /// <summary>Reads the rows again, which can fail only if the file has changed.</summary>
    private IEnumerable<ListedBlock> Again(ListedRows rows, bool endsOnly)
    {
        using var blocks = rows.Read(endsOnly).GetEnumerator();
        while (Next())
        {
            yield return blocks.Current;
        }

        bool Next()
        {
            try
            {
                return blocks.MoveNext();
            }
            catch (Exception failure) when (failure is TableException or InputException)
            {
                throw new InvalidDataException($"{Wording.Quote(table.File)} has changed since it was checked: {failure.Message}", failure);
            }
        }
    }

    /// <summary>The numbers of neurons by ids; null if the file has numbers.</summary>
    private NodeNumbers? Ids(string file, ListedSide side)
    {
        var graph = file.Length == 0 && format == TableFormat.Graphml;
        if (file.Length == 0 && !graph)
        {
            return null;
        }

        var name = graph ? table.File : file;
        try
        {
            var nodes = TableFiles.FormatOf(name) ?? (graph ? format : throw new TableException(ListedTables.UnknownFormat(name)));
            using var reader = Open(inputs, name, nodes, TableSection.Nodes, "");
            return graph ? NodeNumbers.OfGraph(reader, Wording.Quote(name), side) : NodeNumbers.Of(reader, Wording.Quote(name), table.Id, side);
        }
        catch (TableException fault) when (!graph)
        {
            throw new TableException($"{Wording.Quote(name)}: {fault.Message}", fault);
        }
    }

    private static void Add<T>(IncrementalHash hash, T[] values, int count)
        where T : struct => hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan(0, count)));
}
