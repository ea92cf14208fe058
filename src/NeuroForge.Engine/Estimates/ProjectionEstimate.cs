namespace NeuroForge.Engine.Estimates;

/// <summary>The estimated size of a projection.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Synapses">Mean number of initial synapses; 0 without a connector, null if the connector does not estimate it.</param>
public sealed record ProjectionEstimate(string Name, double? Synapses)
{
    /// <summary>True if its synapses will probably be stored in a matrix, with every source joined to every target.</summary>
    public required bool IsMatrix { get; init; }

    /// <summary>True if its synapses never change and are stored without room for changes.</summary>
    public required bool IsCompact { get; init; }

    /// <summary>Bytes of one synapse.</summary>
    public required double BytesPerSynapse { get; init; }

    /// <summary>Bytes of its synapses, of its rows, and of the values that its rule sees of neurons.</summary>
    public required double Bytes { get; init; }

    /// <summary>Additional bytes during construction.</summary>
    public required double WiringBytes { get; init; }

    /// <summary>Numbers in the longest array.</summary>
    internal double LongestPiece { get; init; }
}
