namespace NeuroForge.Recorders;

/// <summary>Writes a recording as a table in Apache Parquet, with the columns of <c>csv</c>.</summary>
[Recorder("parquet", Doc = "A table in Apache Parquet in a file named after the recorder; pandas, polars, DuckDB and R open it.")]
public sealed class Parquet : SpooledRecorder
{
    private protected override string Extension => ".parquet";

    private protected override SpooledRecording Layout(RecordingInfo recording) => RowRecording.Of(recording, new ParquetFormat());
}
