using Parquet.Schema;

namespace NeuroForge.Recorders;

/// <summary>
/// Recordings as tables in Apache Parquet (https://parquet.apache.org/docs/file-format), with the columns of <c>csv</c>: a series has a column for each group,
/// every other recording a row for each event, synapse or neuron, with names as texts. Quantity and unit are notes of the file.
/// </summary>
internal sealed class ParquetFormat : IRowFormat
{
    /// <summary>Greatest number of rows in a group, the part of a table that is in memory when it is written or read.</summary>
    private const int GroupRows = 1 << 18;

    /// <inheritdoc/>
    public void WriteRows(RecordingInfo info, IReadOnlyList<RowColumn> columns, string file)
    {
        using var table = new ParquetFile(file, [.. columns.Select(Field)], Notes(info));
        var blocks = columns.Select(column => column.Values.Blocks(GroupRows * NpyType.Of(column.Type).Size).GetEnumerator()).ToList();
        try
        {
            while (blocks.TrueForAll(block => block.MoveNext()))
            {
                table.Write([.. columns.Zip(blocks, (column, block) => ParquetValues.Of(column, block.Current.Span))]);
            }
        }
        finally
        {
            blocks.ForEach(block => block.Dispose());
        }
    }

    /// <inheritdoc/>
    public void WriteSamples(RecordingInfo info, SpoolColumn times, SpoolColumn values, string file)
    {
        if (info.Kind == RecordingKind.Series)
        {
            WriteSeries(info, times, values, file);
        }
        else
        {
            WriteNeurons(info, times, values, file);
        }
    }

    private static void WriteSeries(RecordingInfo info, SpoolColumn times, SpoolColumn values, string file)
    {
        var width = info.Groups.Count;
        DataField[] fields = [Number("time_ms"), .. info.Groups.Select(group => Number(group.Name))];
        using var table = new ParquetFile(file, fields, Notes(info));
        var samples = Math.Max(1, GroupRows / Math.Max(1, width));
        foreach (var (time, rows) in Blocks(times, 1, samples).Zip(Blocks(values, width, samples)))
        {
            table.Write([time, .. Enumerable.Range(0, width).Select(group => (Array)time.Select((_, i) => rows[(i * width) + group]).ToArray())]);
        }
    }

    private static void WriteNeurons(RecordingInfo info, SpoolColumn times, SpoolColumn values, string file)
    {
        DataField[] fields = [Number("time_ms"), Text("population"), new DataField<int>("neuron", nullable: false), Number(info.Column)];
        using var table = new ParquetFile(file, fields, Notes(info));
        string[] names = [.. info.Groups.SelectMany(group => Enumerable.Repeat(group.Name, group.Size))];
        int[] neurons = [.. info.Groups.SelectMany(group => Enumerable.Range(0, group.Size))];
        var samples = Math.Max(1, GroupRows / Math.Max(1, names.Length));
        foreach (var (time, rows) in Blocks(times, 1, samples).Zip(Blocks(values, names.Length, samples)))
        {
            table.Write(
            [
                Repeated(time.SelectMany(t => Enumerable.Repeat(t, names.Length))),
                Repeated(time.SelectMany(_ => names)),
                Repeated(time.SelectMany(_ => neurons)),
                rows,
            ]);
        }
    }

    private static T[] Repeated<T>(IEnumerable<T> values) => [.. values];

    private static IEnumerable<double[]> Blocks(SpoolColumn column, int width, int samples) =>
        column.Blocks(samples * width * sizeof(double)).Select(block => ParquetValues.Doubles(block.Span));

    private static Dictionary<string, string> Notes(RecordingInfo info) => new(StringComparer.Ordinal) { ["quantity"] = info.Quantity, ["unit"] = info.Unit };

    private static DataField Field(RowColumn column) => column switch
    {
        { Names: not null } => Text(column.Name),
        { Type: NumberType.Boolean } => new DataField<bool>(column.Name, nullable: false),
        { Type: NumberType.Int32 } => new DataField<int>(column.Name, nullable: false),
        { Type: NumberType.Int64 } => new DataField<long>(column.Name, nullable: false),
        _ => Number(column.Name),
    };

    private static DataField<double> Number(string name) => new DataField<double>(name, nullable: false);

    private static DataField Text(string name) => new(name, typeof(string), isNullable: false, isArray: false);
}
