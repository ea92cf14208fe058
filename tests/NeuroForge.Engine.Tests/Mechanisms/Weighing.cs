using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Looks at weights as pure numbers and changes nothing.</summary>
[RewiringStrategy("weighing", WeightUnit = "1")]
public sealed class Weighing : IRewiringStrategy
{
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}
