namespace NeuroForge.Units;

/// <summary>The dimension of a unit: powers of time, length, current and voltage.</summary>
/// <param name="Time">Power of time.</param>
/// <param name="Length">Power of length.</param>
/// <param name="Current">Power of electric current.</param>
/// <param name="Voltage">Power of voltage.</param>
public readonly record struct Dimension(int Time, int Length, int Current, int Voltage)
{
    /// <summary>A pure number.</summary>
    public static Dimension None => default;

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator +(Dimension left, Dimension right) => new(
        left.Time + right.Time,
        left.Length + right.Length,
        left.Current + right.Current,
        left.Voltage + right.Voltage);

    /// <summary>The dimension of a power.</summary>
    public static Dimension operator *(Dimension dimension, int power) => new(
        dimension.Time * power,
        dimension.Length * power,
        dimension.Current * power,
        dimension.Voltage * power);
}
