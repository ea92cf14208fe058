using NeuroForge.Connectivity;
using NeuroForge.Layouts;
using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Recording;
using NeuroForge.Rewiring;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

public enum Order
{
    ByAge,
    ByWeight,
}

[Connector("fixed_indegree")]
public sealed class FixedIndegree : IConnector, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Synapses onto each target.")]
    public int Indegree { get; set; }

    public double ExpectSynapses(ConnectorContext context) => (double)Indegree * context.TargetCount;

    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
    }
}

[Connector("chain")]
public sealed class Chain : IConnector, ICountSynapses
{
    public long CountSynapses(ConnectorContext context) => (long)context.SourceCount * context.TargetCount - (context.Autapses ? 0 : context.AutapsePairs);

    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
    }
}

[RewiringStrategy("homeostatic")]
public sealed class Homeostatic : IRewiringStrategy
{
    [Parameter("1", "by_age")]
    public Order Order { get; set; }

    [Parameter("1", 100.0, Min = 1)]
    public long Most { get; set; } = 100;

    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}

[RewiringStrategy("pruning", WeightUnit = "pA")]
public sealed class Pruning : IRewiringStrategy
{
    [Parameter("pA", 1.0, Min = 0)]
    public double Threshold { get; set; } = 1;

    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}

[RewiringStrategy("regrowing", WeightUnit = "nS")]
public sealed class Regrowing : IRewiringStrategy
{
    [Parameter("nS", 0.5, Min = 0)]
    public double Threshold { get; set; } = 0.5;

    [Parameter("nS", 1.0, MinParameter = nameof(Threshold), IsWeight = true)]
    public double RegrownWeight { get; set; } = 1;

    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}

[RewiringStrategy("watching")]
public sealed class Watching : IRewireByTarget
{
    [SeesNeurons(Side.Pre, "v_m", "mV")]
    public NeuronValues Potentials { get; set; } = NeuronValues.None;

    [SeesNeurons(Side.Post, "calcium", "1")]
    public NeuronValues Calcium { get; set; } = NeuronValues.None;

    [SeesSynapses("resources", "1")]
    public SynapseState Resources { get; set; }

    public void Rewire(TargetSynapses synapses, TargetEdit edit)
    {
    }
}

[RewiringStrategy("counting", WeightUnit = "1")]
public sealed class Counting : IRewiringStrategy
{
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}

[Recorder("csv")]
public sealed class Csv : IRecorder
{
    [Parameter(true)]
    public bool Header { get; set; } = true;

    [Parameter("1", ",")]
    public string Separator { get; set; } = ",";

    public void Begin(RecordingInfo recording)
    {
    }

    public void End(RunOutcome outcome)
    {
    }
}

[Recorder("map")]
public sealed class Map : IPositionRecorder
{
    public void Begin(RecordingInfo recording)
    {
    }

    public void Positions(in PositionFrame frame)
    {
    }

    public void End(RunOutcome outcome)
    {
    }
}

[Layout("grid")]
public sealed class Grid : ILayout
{
    [Parameter("um", Above = 0)]
    public double Spacing { get; set; }

    public void Place(Span<Position> positions, RandomStream random)
    {
    }
}
