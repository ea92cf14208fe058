namespace NeuroForge.Connectivity;

/// <summary>A table of synapses in a file: a row for each synapse. The texts are empty for what is not given.</summary>
/// <param name="File">The file, relative to the description.</param>
public sealed record SynapseTable(string File)
{
    /// <summary>The format: <c>csv</c>, <c>npz</c>, <c>parquet</c>, <c>graphml</c> or <c>sonata</c>; empty to recognise it by the ending of the file.</summary>
    public string Format { get; init; } = "";

    /// <summary>
    /// The part of the file: in SONATA a population of edges, in other formats the rows with this text in the column <c>projection</c>.
    /// </summary>
    public string Part { get; init; } = "";

    /// <summary>The column of sources.</summary>
    public string Source { get; init; } = "source";

    /// <summary>The column of targets.</summary>
    public string Target { get; init; } = "target";

    /// <summary>The column of weights; <see cref="NoColumn"/> to take the weights from the description although the file has some.</summary>
    public string Weight { get; init; } = "";

    /// <summary>The unit of the weights.</summary>
    public string WeightUnit { get; init; } = "";

    /// <summary>The column of delays; <see cref="NoColumn"/> to take the delays from the description although the file has some.</summary>
    public string Delay { get; init; } = "";

    /// <summary>The unit of the delays.</summary>
    public string DelayUnit { get; init; } = "";

    /// <summary>
    /// The longest delay in ms for which the network has room, if it is longer than all of the file: the hash of a network's state covers this room. 0 for
    /// those of the file.
    /// </summary>
    public double LongestDelay { get; init; }

    /// <summary>The file with a row for each source, in the order of their numbers, if sources are given by ids.</summary>
    public string SourceNodes { get; init; } = "";

    /// <summary>The file with a row for each target, in the order of their numbers, if targets are given by ids.</summary>
    public string TargetNodes { get; init; } = "";

    /// <summary>The column of ids in these files.</summary>
    public string Id { get; init; } = "id";

    /// <summary>The condition of the rows to take: a column and its values, such as <c>edge_type_id = 100, 101</c>; empty for all rows.</summary>
    public string Where { get; init; } = "";

    /// <summary>The name that stands for no column.</summary>
    public const string NoColumn = "none";
}
