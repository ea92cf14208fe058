using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Axes;

/// <summary>The labels at the marks of an axis. Very large or small numbers are counted in thousands or thousandths, which the title then says.</summary>
internal sealed class TickLabels
{
    private readonly Ticks _ticks;
    private readonly int _exponent;
    private readonly bool _mirrored;

    /// <summary>Creates the labels for marks.</summary>
    internal TickLabels(Axis axis, Ticks ticks)
    {
        _ticks = ticks;
        _mirrored = axis.Mirrored;
        var greatest = Math.Max(Math.Abs(axis.Least), Math.Abs(axis.Greatest));
        _exponent = greatest is >= 1e6 or < 1e-3 ? 3 * (int)Math.Floor(Math.Log10(greatest) / 3) : 0;
        Title = _exponent == 0 ? axis.Title : $"{axis.Title}, \u00D7{Numbers.PowerOfTen(_exponent)}";
    }

    /// <summary>The title of the axis.</summary>
    internal string Title { get; }

    /// <summary>The label at a mark.</summary>
    internal string At(double value)
    {
        var shown = _exponent >= 0 ? value / Math.Pow(10, _exponent) : value * Math.Pow(10, -_exponent);
        return Numbers.Fixed(_mirrored ? Math.Abs(shown) : shown, Math.Clamp(_exponent - _ticks.Power, 0, 15));
    }

    /// <summary>The width of the widest label.</summary>
    internal double Widest(double fontSize) => _ticks.Values.Select(v => TextWidth.Of(At(v), fontSize)).DefaultIfEmpty(0).Max();
}
