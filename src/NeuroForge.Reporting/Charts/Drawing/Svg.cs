using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>The shapes that charts consist of.</summary>
internal static class Svg
{
    /// <summary>Draws a text.</summary>
    internal static void Label(this MarkupWriter svg, double x, double y, string text, string? classes = null) =>
        svg.Open("text", classes).With("x", x).With("y", y).Text(text).Close();

    /// <summary>Draws a path.</summary>
    internal static void Path(this MarkupWriter svg, PathData data, string classes) =>
        svg.Open("path", classes).With("d", data.ToString()).CloseLine();

    /// <summary>Opens a rectangle, which may then be given a title.</summary>
    internal static MarkupWriter OpenBox(this MarkupWriter svg, double x, double y, double width, double height, string classes) =>
        svg.Open("rect", classes).With("x", x).With("y", y).With("width", Math.Max(0, width)).With("height", Math.Max(0, height));
}
