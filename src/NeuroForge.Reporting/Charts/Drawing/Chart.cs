using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>A chart: something to look at, of a fixed width.</summary>
/// <remarks>
/// Written by hand: a file of ScottPlot has the font and the colours of the machine that drew it and native libraries behind it. These charts are the
/// same text everywhere, follow light, dark and paper, and show values under the pointer without a script.
/// </remarks>
internal abstract class Chart
{
    /// <summary>How wide every chart is, in the units of its drawing.</summary>
    internal const double Width = 560;

    /// <summary>The size of all text.</summary>
    internal const double FontSize = 12;

    /// <summary>From one line of text to the next.</summary>
    internal const double LineHeight = 16;

    /// <summary>How many colours there are that can be told apart; the next series begins again with the first.</summary>
    internal const int Colours = 8;

    /// <summary>The colour of what stands behind, such as what is lost.</summary>
    internal const int Grey = Colours - 1;

    /// <summary>How high it is, in the units of its drawing.</summary>
    internal abstract double Height { get; }

    /// <summary>Draws it.</summary>
    internal abstract void Draw(MarkupWriter svg);

    /// <summary>The class that gives an element a series' colour.</summary>
    private protected static string ColourOf(int series) => "c" + (series % Colours);
}
