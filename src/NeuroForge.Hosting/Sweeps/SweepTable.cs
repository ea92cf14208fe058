using System.Globalization;
using System.Text;
using NeuroForge.Hosting.Files;
using NeuroForge.Mechanisms;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>
/// The table of a sweep's results: a row for each member, in their order; unknown values are empty. It contains nothing that differs from machine to machine,
/// so that tables can be compared byte for byte.
/// </summary>
/// <param name="directory">The sweep's folder.</param>
internal sealed class SweepTable(string directory)
{
    /// <summary>The name of its file.</summary>
    internal const string Name = "sweep.csv";

    private static readonly string[] First = ["member"];
    private static readonly string[] Outcome = ["seed", "outcome", "state_hash", "spikes"];

    /// <summary>Writes the table, completely or not at all.</summary>
    /// <exception cref="IOException">The table cannot be written; the earlier one still exists.</exception>
    /// <exception cref="UnauthorizedAccessException">The table may not be written; the earlier one still exists.</exception>
    internal void Write(IReadOnlyList<SweepMemberResult> results) => WholeFile.Write(Path.Combine(directory, Name), stream =>
    {
        using var text = new StreamWriter(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        string[] measured = [.. results.SelectMany(Measured).Select(m => m.Column).Distinct(StringComparer.Ordinal)];
        text.WriteLine(Line([.. First, .. results[0].Member.Values.Select(v => ColumnOf(v.Parameter)), .. Outcome, .. measured]));
        foreach (var result in results)
        {
            text.WriteLine(Line(Row(result, measured)));
        }
    });

    /// <summary>A parameter's column; if another column has its name, a prefix is added.</summary>
    private static string ColumnOf(string parameter) =>
        First.Concat(Outcome).Contains(parameter, StringComparer.Ordinal) ? "parameter." + parameter : parameter;

    private static IEnumerable<string> Row(SweepMemberResult result, string[] measured)
    {
        var (member, summary) = (result.Member, result.Summary);
        var values = Measured(result).ToDictionary(m => m.Column, m => m.Value, StringComparer.Ordinal);
        return
        [
            member.Name,
            .. member.Values.Select(v => v.Value),
            (member.Seed ?? summary?.Seed)?.ToString(CultureInfo.InvariantCulture) ?? "",
            SnakeCase.Of(result.Outcome.ToString()),
            summary?.StateHash ?? "",
            summary?.Spikes.ToString(CultureInfo.InvariantCulture) ?? "",
            .. measured.Select(column => values.TryGetValue(column, out var value) ? Cell(value) : ""),
        ];
    }

    /// <summary>The numbers of a member: synapses at the end, then the last value and the mean of every recorded series.</summary>
    private static IEnumerable<(string Column, double Value)> Measured(SweepMemberResult result) => result.Summary is not { } summary ? [] :
    [
        .. summary.Synapses.Select(s => ($"synapses.{s.Projection}", (double)s.Count)),
        .. summary.Series.SelectMany(s => new[] { ($"{s.Recorder}.{s.Column}.last", s.Last), ($"{s.Recorder}.{s.Column}.mean", s.Mean) }),
    ];

    private static string Cell(double value) => double.IsFinite(value) ? value.ToString(CultureInfo.InvariantCulture) : "";

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted));

    /// <summary>A cell, quoted after RFC 4180 if necessary.</summary>
    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
