namespace NeuroForge.Connectivity;

/// <summary>Takes the synapses of a connector.</summary>
public interface ISynapseSink
{
    /// <summary>Adds a synapse; the host gives it weight and delay.</summary>
    /// <param name="source">The source's number, from 0 through the projection's source populations.</param>
    /// <param name="target">The target's number, from 0 through the projection's target populations.</param>
    void Add(int source, int target);

    /// <summary>Adds a synapse whose weight the connector has a say in, such as one that falls with distance.</summary>
    /// <param name="source">The source's number.</param>
    /// <param name="target">The target's number.</param>
    /// <param name="factor">By what the weight from the description is multiplied; finite.</param>
    void Add(int source, int target, double factor);
}
