namespace NeuroForge.Connectivity;

/// <summary>Receives the synapses of a connector.</summary>
public interface ISynapseSink
{
    /// <summary>Adds a synapse; the host sets its weight and delay.</summary>
    /// <param name="source">The source's number, from 0, counted through all source populations of the projection.</param>
    /// <param name="target">The target's number, from 0, counted through all target populations of the projection.</param>
    void Add(int source, int target);

    /// <summary>Adds a synapse whose weight the connector scales, for instance with distance.</summary>
    /// <param name="source">The source's number.</param>
    /// <param name="target">The target's number.</param>
    /// <param name="factor">The factor by which the weight from the description is multiplied; finite.</param>
    void Add(int source, int target, double factor);
}
