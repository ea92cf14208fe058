namespace NeuroForge.Connectivity;

/// <summary>Makes the synapses that a file lists.</summary>
[Connector("from_file", Doc = "The synapses that a file lists, with their weights, delays and states: CSV, NumPy, Parquet, GraphML or SONATA.")]
public sealed class FromFile : IListSynapses
{
    [Parameter("1", Doc = "The file with a row for each synapse, relative to the folder of the description.")]
    public string File { get; set; } = "";

    [Parameter("1", "", Doc = "Format: csv, npz, parquet, graphml or sonata; by default that of the ending of the file's name.")]
    public string Format { get; set; } = "";

    [Parameter("1", "", Doc = "Part of the file: a population of edges (sonata), or the rows with this text in the column projection.")]
    public string Part { get; set; } = "";

    [Parameter("1", "source", Doc = "Column of the sources: numbers from 0, or ids.")]
    public string Source { get; set; } = "source";

    [Parameter("1", "target", Doc = "Column of the targets: numbers from 0, or ids.")]
    public string Target { get; set; } = "target";

    [Parameter("1", "", Doc = "Column of the weights; by default weight, weight_UNIT or syn_weight; none for weights from the description.")]
    public string Weight { get; set; } = "";

    [Parameter("1", "", Doc = "Unit of the weights, if the file does not give it.")]
    public string WeightUnit { get; set; } = "";

    [Parameter("1", "", Doc = "Column of the delays; by default delay or delay_UNIT; none for delays from the description.")]
    public string Delay { get; set; } = "";

    [Parameter("1", "", Doc = "Unit of the delays, if the file does not give it.")]
    public string DelayUnit { get; set; } = "";

    [Parameter("ms", 0, Min = 0, Doc = "Longest delay for which the network has room, if longer than all of the file; part of its state and hash.")]
    public double LongestDelay { get; set; }

    [Parameter("1", "", Doc = "File with a row for each source in the order of their numbers, if sources are ids.")]
    public string SourceNodes { get; set; } = "";

    [Parameter("1", "", Doc = "File with a row for each target in the order of their numbers, if targets are ids.")]
    public string TargetNodes { get; set; } = "";

    [Parameter("1", "id", Doc = "Column of the ids in the files of sources and targets.")]
    public string Id { get; set; } = "id";

    [Parameter("1", "", Doc = "Rows to take, by the values of a column: edge_type_id = 100, 101; by default all.")]
    public string Where { get; set; } = "";

    /// <inheritdoc/>
    public SynapseTable Table => new(File)
    {
        Format = Format,
        Part = Part,
        Source = Source,
        Target = Target,
        Weight = Weight,
        WeightUnit = WeightUnit,
        Delay = Delay,
        DelayUnit = DelayUnit,
        LongestDelay = LongestDelay,
        SourceNodes = SourceNodes,
        TargetNodes = TargetNodes,
        Id = Id,
        Where = Where,
    };
}
