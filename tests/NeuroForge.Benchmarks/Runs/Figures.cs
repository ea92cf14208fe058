namespace NeuroForge.Benchmarks;

/// <summary>The same figure, measured again and again.</summary>
internal sealed class Figures
{
    private readonly List<double> _values = [];

    /// <summary>The least.</summary>
    internal double Min => _values.Min();

    /// <summary>The one in the middle, or the mean of the two there.</summary>
    internal double Median
    {
        get
        {
            var ordered = _values.Order().ToArray();
            return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
        }
    }

    /// <summary>The greatest.</summary>
    internal double Max => _values.Max();

    /// <summary>Adds a measurement.</summary>
    internal void Add(double value) => _values.Add(value);

    /// <summary>Least, median and greatest.</summary>
    public override string ToString() => $"{Min,8:F3} {Median,8:F3} {Max,8:F3}";
}
