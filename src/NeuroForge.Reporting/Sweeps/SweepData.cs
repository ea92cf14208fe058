using System.Globalization;
using System.Text;
using NeuroForge.Analysis.Ground;

namespace NeuroForge.Reporting.Sweeps;

/// <summary>The table of a sweep.</summary>
internal sealed class SweepData
{
    private const string FileName = "sweep.csv";
    private const string Seed = "seed";

    private static readonly string[] Fixed = [Seed, "outcome", "state_hash"];

    private SweepData(string directory, string[] parameters, string[] columns, List<SweepRow> rows)
    {
        (Directory, Parameters, Columns, Rows) = (directory, parameters, columns, rows);
    }

    /// <summary>The folder of the sweep.</summary>
    internal string Directory { get; }

    /// <summary>The swept parameters, in their order.</summary>
    internal IReadOnlyList<string> Parameters { get; }

    /// <summary>The measured columns, in their order.</summary>
    internal IReadOnlyList<string> Columns { get; }

    /// <summary>The members.</summary>
    internal IReadOnlyList<SweepRow> Rows { get; }

    /// <summary>The name of the model, from the folder.</summary>
    internal string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Directory)));

    /// <summary>True if a folder is that of a sweep.</summary>
    internal static bool IsIn(string directory) => File.Exists(Path.Combine(directory, FileName));

    /// <summary>Reads the table of a sweep.</summary>
    /// <exception cref="UnreadableRunException">It cannot be read, or is not the table of a sweep.</exception>
    internal static SweepData Read(string directory)
    {
        var file = Path.Combine(directory, FileName);
        string[] lines;
        try
        {
            lines = [.. File.ReadLines(file)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableRunException(file, failure.Message, failure);
        }

        var head = lines.Length == 0 ? [] : Cells(lines[0]);
        var seed = head.IndexOf(Seed);
        if (seed < 1 || !head.Skip(seed).Take(Fixed.Length).SequenceEqual(Fixed, StringComparer.Ordinal))
        {
            throw new UnreadableRunException(file, 1, "these are not the columns of a sweep's table");
        }

        var first = seed + Fixed.Length;
        var rows = new List<SweepRow>();
        for (var line = 1; line < lines.Length; line++)
        {
            var cells = Cells(lines[line]);
            if (cells.Count != head.Count)
            {
                throw new UnreadableRunException(
                    file, line + 1, FormattableString.Invariant($"the row has {cells.Count} fields, but there are {head.Count} columns"));
            }

            rows.Add(new(cells[0], cells[1..seed], cells[seed], cells[seed + 1], [.. cells[first..].Select(cell => Number(file, line + 1, cell))]));
        }

        return new(directory, [.. head[1..seed]], [.. head[first..]], rows);
    }

    private static double Number(string file, long line, string cell) => cell.Length == 0 ? double.NaN
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UnreadableRunException(file, line, $"\"{cell}\" should be a number");

    /// <summary>The cells of a line after RFC 4180; names and values contain no line breaks.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
