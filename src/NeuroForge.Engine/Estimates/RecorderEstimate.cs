namespace NeuroForge.Engine;

/// <summary>What a recorder will get.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Samples">How many samples are taken; null for what is recorded when it happens.</param>
/// <param name="ValuesPerSample">Numbers in a sample; null where it is not known beforehand.</param>
public sealed record RecorderEstimate(string Name, double? Samples, double? ValuesPerSample)
{
    /// <summary>A number as text with its share of times and names, roughly, in bytes.</summary>
    private const double TextOfValue = 20;

    /// <summary>Numbers altogether; null where that is not known beforehand.</summary>
    public double? Values => Samples * ValuesPerSample;

    /// <summary>Bytes of all numbers as text, roughly; null where that is not known beforehand.</summary>
    public double? TextBytes => Values * TextOfValue;

    /// <summary>Bytes of a sample on its way to the recorder.</summary>
    internal double FrameBytes => Samples > 0 ? (ValuesPerSample ?? 0) * sizeof(double) : 0;
}
