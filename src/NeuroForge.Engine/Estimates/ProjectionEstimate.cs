namespace NeuroForge.Engine.Estimates;

/// <summary>What a projection will take.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Synapses">Synapses at the start, on average; 0 without a connector, null where the connector does not tell.</param>
public sealed record ProjectionEstimate(string Name, double? Synapses)
{
    /// <summary>Whether its synapses will probably lie in a matrix, where every source meets every target.</summary>
    public required bool IsMatrix { get; init; }

    /// <summary>Bytes of one synapse.</summary>
    public required double BytesPerSynapse { get; init; }

    /// <summary>Bytes of its synapses, of its rows, and of what its rule sees of the neurons.</summary>
    public required double Bytes { get; init; }

    /// <summary>Further bytes while it is wired.</summary>
    public required double WiringBytes { get; init; }

    /// <summary>Numbers in the longest single piece of memory.</summary>
    internal double LongestPiece { get; init; }
}
