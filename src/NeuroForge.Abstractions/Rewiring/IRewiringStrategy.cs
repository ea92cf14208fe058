using NeuroForge.Mechanisms;
using NeuroForge.Randomness;

namespace NeuroForge.Rewiring;

/// <summary>
/// A rewiring strategy: reads a projection and proposes deletions and creations. It changes nothing itself;
/// the host applies the whole edit as one transaction between two slices.
/// </summary>
public interface IRewiringStrategy
{
    /// <summary>Proposes changes at this moment.</summary>
    /// <param name="view">The current state of the projection, with the synaptic elements grown up to this moment.</param>
    /// <param name="edit">Receives the proposals.</param>
    /// <param name="random">The random stream of this projection at this moment.</param>
    /// <exception cref="ParameterException">The projection lacks something that the strategy needs, such as synaptic elements.</exception>
    void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random);
}
