using System.Globalization;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Descriptions.Listed;

/// <summary>The numbers of neurons by their ids in a file.</summary>
internal sealed class NodeNumbers
{
    private readonly Dictionary<string, long> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> _byNumber = [];

    private NodeNumbers(string file) => File = file;

    /// <summary>The file, for messages.</summary>
    internal string File { get; }

    /// <summary>True if all ids are whole numbers, so that they can be read as such.</summary>
    internal bool AreWhole { get; private set; } = true;

    /// <summary>Reads the ids of a table in which row number i is neuron number i.</summary>
    /// <param name="nodes">The table.</param>
    /// <param name="file">Its file, for messages.</param>
    /// <param name="column">The column of ids.</param>
    /// <param name="side">The neurons.</param>
    /// <exception cref="TableException">The table does not fit the neurons.</exception>
    internal static NodeNumbers Of(TableReader nodes, string file, string column, ListedSide side)
    {
        var numbers = new NodeNumbers(file);
        if (nodes.Find(column) is null)
        {
            throw new TableException(
                $"there is no column {Wording.Quote(column)} of ids, only {Wording.List(nodes.Columns.Select(c => c.Name))}: name it by \"id\"");
        }

        var next = 0L;
        foreach (var block in nodes.Read([new(column, ColumnKind.Text)]))
        {
            for (var i = 0; i < block.Count; i++)
            {
                if (!numbers.Add(block.Texts(0)[i], next++))
                {
                    throw TableException.At(nodes.PlaceOf(block.First + i), column, $"the id {Wording.Quote(block.Texts(0)[i])} is there twice");
                }
            }
        }

        return next == side.Count
            ? numbers
            : throw new TableException(FormattableString.Invariant($"it has {next} rows, but the projection has {side.Count} {side.Word}s"));
    }

    /// <summary>
    /// Reads the nodes of a graph: by their attributes <c>population</c> and <c>neuron</c> if they have these; otherwise ids are numbers, and there is nothing
    /// to read.
    /// </summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="side">The neurons.</param>
    /// <exception cref="TableException">A node is not a neuron of its population.</exception>
    internal static NodeNumbers? OfGraph(TableReader nodes, string file, ListedSide side)
    {
        if (nodes.Find("population") is null || nodes.Find("neuron") is null)
        {
            return null;
        }

        var numbers = new NodeNumbers(file) { AreWhole = false };
        var parts = side.Parts.ToDictionary(part => part.Name, StringComparer.Ordinal);
        foreach (var block in nodes.Read([new("id", ColumnKind.Text), new("population", ColumnKind.Text), new("neuron", ColumnKind.Whole)]))
        {
            for (var i = 0; i < block.Count; i++)
            {
                if (!parts.TryGetValue(block.Texts(1)[i], out var part))
                {
                    continue;
                }

                var neuron = block.Whole(2)[i];
                if (neuron < 0 || neuron >= part.Count)
                {
                    throw TableException.At(nodes.PlaceOf(block.First + i), "neuron", Beyond(neuron, part));
                }

                numbers.Add(block.Texts(0)[i], part.First + neuron);
            }
        }

        return numbers;
    }

    /// <summary>The number of a neuron by its id; null if there is none.</summary>
    internal long? Find(string id) => _byText.TryGetValue(id, out var number) ? number : null;

    /// <inheritdoc cref="Find(string)"/>
    internal long? Find(long id) => _byNumber.TryGetValue(id, out var number) ? number : null;

    private bool Add(string id, long number)
    {
        if (AreWhole && long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            _byNumber.TryAdd(whole, number);
        }
        else
        {
            AreWhole = false;
        }

        return _byText.TryAdd(id, number);
    }

    private static string Beyond(long neuron, ListedPart part) =>
        FormattableString.Invariant($"there is no neuron {neuron} in {part.Name}, which has {part.Count}");
}
