namespace NeuroForge.Reporting;

/// <summary>How a report is made.</summary>
public sealed record ReportOptions
{
    /// <summary>The file; null for <see cref="Report.FileName"/> in the run's folder.</summary>
    public string? File { get; init; }

    /// <summary>Whether each chart is also written as a file of its own, <c>charts/NAME.svg</c> beside the report.</summary>
    public bool Svg { get; init; }

    /// <summary>How many bytes the files of a recording may have to be drawn; what is larger leaves a note in the report.</summary>
    public long LargestRecording { get; init; } = long.MaxValue;

    /// <summary>Further directories that hold a folder for each plugin, for the methods tables.</summary>
    public IReadOnlyList<string> PluginDirectories { get; init; } = [];
}
