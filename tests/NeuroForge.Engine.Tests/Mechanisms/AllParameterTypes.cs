using NeuroForge.Connectivity;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A connector with a parameter of every type; it hands itself to a test.</summary>
[Connector("all_parameter_types")]
public sealed class AllParameterTypes(Action<AllParameterTypes> show) : IConnector
{
    public enum Colour
    {
        DeepBlue,
        PaleRed,
    }

    [Parameter("1", 3)] public int Whole { get; set; }

    [Parameter("1", 4e12)] public long Long { get; set; }

    [Parameter("ms", 0.5)] public double Number { get; set; }

    [Parameter(true)] public bool Switch { get; set; }

    [Parameter("1", "word")] public string Word { get; set; } = "";

    [Parameter("1", "pale_red")] public Colour Shade { get; set; }

    [Parameter("1")] public double[] List { get; set; } = [];

    public void Connect(ConnectorContext context, ISynapseSink synapses) => show(this);
}
