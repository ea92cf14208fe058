using NeuroForge.Engine.Recording;
using NeuroForge.Engine.Recording.Quantities;

namespace NeuroForge.Engine.Estimates;

/// <summary>What a recorder will get.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Moment">When it gets something.</param>
/// <param name="Samples">How many samples are taken; null for what is recorded when it happens.</param>
/// <param name="ValuesPerSample">Numbers in a sample; null where there are no samples, or it is not known beforehand.</param>
public sealed record RecorderEstimate(string Name, RecordingMoment Moment, double? Samples, double? ValuesPerSample)
{
    /// <summary>A number as text with its share of times and names, roughly, in bytes.</summary>
    private const double TextOfValue = 20;

    /// <summary>Numbers altogether; null where that is not known beforehand.</summary>
    public double? Values => Samples * ValuesPerSample;

    /// <summary>Bytes of all numbers as text, roughly; null where that is not known beforehand.</summary>
    public double? TextBytes => Values * TextOfValue;

    /// <summary>Bytes that are kept to read the numbers of synapses in order.</summary>
    internal double BytesToRead { get; init; }

    /// <summary>Bytes of the samples that wait for the recorder, at most.</summary>
    internal double BytesOnTheirWay => Math.Min(Samples ?? 0, RecorderChannel.Capacity) * (ValuesPerSample ?? 0) * sizeof(double);
}
