using System.Globalization;
using System.Text;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>The data of an SVG path, to a tenth of a unit.</summary>
internal sealed class PathData
{
    /// <summary>A coordinate far outside of every drawing.</summary>
    private const double Beyond = 1e6;

    private readonly StringBuilder _data = new();

    /// <summary>True if there is nothing to draw.</summary>
    internal bool IsEmpty => _data.Length == 0;

    /// <summary>Moves to a point without drawing.</summary>
    internal PathData MoveTo(double x, double y) => Add('M', x).Add(' ', y);

    /// <summary>Draws a straight line.</summary>
    internal PathData LineTo(double x, double y) => Add('L', x).Add(' ', y);

    /// <summary>Draws a horizontal line to a coordinate.</summary>
    internal PathData HorizontalTo(double x) => Add('H', x);

    /// <summary>Draws a vertical line to a coordinate.</summary>
    internal PathData VerticalTo(double y) => Add('V', y);

    /// <summary>Draws a line to the start.</summary>
    internal PathData ClosePath()
    {
        _data.Append('Z');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _data.ToString();

    private PathData Add(char command, double number)
    {
        _data.Append(command).Append(CultureInfo.InvariantCulture, $"{Math.Round(Math.Clamp(number, -Beyond, Beyond), 1) + 0.0:0.#}");
        return this;
    }
}
