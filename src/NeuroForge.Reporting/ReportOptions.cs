namespace NeuroForge.Reporting;

/// <summary>Options of a report.</summary>
public sealed record ReportOptions
{
    /// <summary>The file; null for <see cref="Report.FileName"/> in the run's folder.</summary>
    public string? File { get; init; }

    /// <summary>True to write each chart also as a separate file, <c>charts/NAME.svg</c> beside the report.</summary>
    public bool Svg { get; init; }

    /// <summary>Greatest size of a recording's files, in bytes, to be drawn; larger ones get a note in the report.</summary>
    public long LargestRecording { get; init; } = long.MaxValue;

    /// <summary>Additional directories with a folder for each plugin, for the methods tables.</summary>
    public IReadOnlyList<string> PluginDirectories { get; init; } = [];
}
