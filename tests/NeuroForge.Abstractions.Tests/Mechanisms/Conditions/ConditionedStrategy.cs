using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Abstractions.Tests.Mechanisms.Conditions;

/// <summary>A strategy whose properties are compared.</summary>
[RewiringStrategy("conditioned", WeightUnit = "nS")]
public sealed class ConditionedStrategy : IRewiringStrategy
{
    [Parameter("nS", Min = 0, MinParameter = nameof(Threshold), IsWeight = true)]
    public double Given { get; set; }

    [Parameter("nS", 1.0)]
    public double Threshold { get; set; }

    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}
