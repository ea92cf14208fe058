using NeuroForge.Engine.Recording;
using NeuroForge.Engine.Recording.Quantities;

namespace NeuroForge.Engine.Estimates;

/// <summary>The estimated amount of data of a recorder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Moment">The moments at which it gets data.</param>
/// <param name="Samples">Number of samples; null for events.</param>
/// <param name="ValuesPerSample">Numbers in a sample; null if there are no samples, or it is not known in advance.</param>
public sealed record RecorderEstimate(string Name, RecordingMoment Moment, double? Samples, double? ValuesPerSample)
{
    /// <summary>Approximate bytes of a number as text, with its part of times and names.</summary>
    private const double TextOfValue = 20;

    /// <summary>Total number of values; null if it is not known in advance.</summary>
    public double? Values => Samples * ValuesPerSample;

    /// <summary>Approximate bytes of all values as text; null if it is not known in advance.</summary>
    public double? TextBytes => Values * TextOfValue;

    /// <summary>Bytes that are kept to read the numbers of synapses in order.</summary>
    internal double BytesToRead { get; init; }

    /// <summary>Greatest number of bytes of the samples waiting for the recorder.</summary>
    internal double BytesOnTheirWay => Math.Min(Samples ?? 0, RecorderChannel.Capacity) * (ValuesPerSample ?? 0) * sizeof(double);
}
