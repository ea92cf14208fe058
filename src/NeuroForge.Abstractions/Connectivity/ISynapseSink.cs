namespace NeuroForge;

/// <summary>Takes the synapses of a connector.</summary>
public interface ISynapseSink
{
    /// <summary>Adds a synapse; the host gives it weight and delay.</summary>
    /// <param name="source">The source's number, from 0 through the projection's source populations.</param>
    /// <param name="target">The target's number, from 0 through the projection's target populations.</param>
    void Add(int source, int target);
}
