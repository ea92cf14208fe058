namespace NeuroForge.Rewiring;

/// <summary>The host's memory of the synapses onto a target, read column by column on demand.</summary>
internal interface ISynapseColumns
{
    /// <summary>Reads a number of every synapse onto the current target.</summary>
    /// <param name="column">One of the constants of <see cref="TargetSynapses"/>, or a state.</param>
    /// <param name="into">Receives the numbers.</param>
    void Read(int column, Span<double> into);
}
