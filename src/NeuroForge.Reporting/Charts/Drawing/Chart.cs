using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>A chart of a fixed width.</summary>
/// <remarks>
/// Written by hand: a file of ScottPlot depends on the fonts and colours of the machine that drew it, and needs native libraries. These charts are the same
/// text on every machine, adapt to light, dark and paper, and show values under the pointer without a script.
/// </remarks>
internal abstract class Chart
{
    /// <summary>The width of every chart, in the units of its drawing.</summary>
    internal const double Width = 560;

    /// <summary>The size of all text.</summary>
    internal const double FontSize = 12;

    /// <summary>The distance from one line of text to the next.</summary>
    internal const double LineHeight = 16;

    /// <summary>Number of colours that can be distinguished; further series begin again with the first.</summary>
    internal const int Colours = 8;

    /// <summary>The colour of things in the background, such as losses.</summary>
    internal const int Grey = Colours - 1;

    /// <summary>Its height, in the units of its drawing.</summary>
    internal abstract double Height { get; }

    /// <summary>Draws it.</summary>
    internal abstract void Draw(MarkupWriter svg);

    /// <summary>The class that gives an element a series' colour.</summary>
    private protected static string ColourOf(int series) => "c" + (series % Colours);
}
