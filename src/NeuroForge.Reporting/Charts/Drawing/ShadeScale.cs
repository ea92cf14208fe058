using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>The scale below matrices: every shade with its values.</summary>
internal static class ShadeScale
{
    private const double Swatch = 18;

    /// <summary>Draws the scale.</summary>
    internal static void Draw(MarkupWriter svg, Shades shades, string quantity, double top)
    {
        svg.Label(0, top + 12, quantity, "title");
        for (var i = 0; i < shades.All.Count; i++)
        {
            var shade = shades.All[i];
            var (near, far) = shades.Range(shade);
            svg.OpenBox(i * Swatch, top + 20, Swatch, 12, shade == 0 ? "ground" : $"swatch {(shade > 0 ? "above" : "below")} s{Math.Abs(shade)}");
            svg.Element("title", $"{Numbers.Measured(near, 3)} to {Numbers.Measured(far, 3)}").Close();
        }

        var (least, greatest) = (shades.Range(shades.All[0]), shades.Range(shades.All[^1]));
        svg.Label(0, top + 47, Numbers.Measured(shades.All[0] > 0 ? least.Near : least.Far, 3));
        svg.Label(shades.All.Count * Swatch, top + 47, Numbers.Measured(shades.All[^1] < 0 ? greatest.Near : greatest.Far, 3), "right");
    }
}
