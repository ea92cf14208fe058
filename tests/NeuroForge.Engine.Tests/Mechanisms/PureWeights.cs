using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Looks at weights as pure numbers and changes nothing.</summary>
[RewiringStrategy("pure_weights", WeightUnit = "1")]
public sealed class PureWeights : IRewiringStrategy
{
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}
