using NeuroForge.Equations.Mathematics;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>A table of formulas in MathML, each with the event at which it acts.</summary>
internal static class FormulaPart
{
    /// <summary>Writes the table.</summary>
    internal static void Write(MarkupWriter page, IReadOnlyList<ModelFormula> formulas)
    {
        page.Open("table").Open("tbody");
        foreach (var formula in formulas)
        {
            page.Open("tr").Open("th").With("scope", "row").Text(formula.When).Close().Open("td").Open("math").With("display", "block");
            Write(page, formula.Formula);
            page.Close().Close().CloseLine();
        }

        page.Close().CloseLine();
    }

    private static void Write(MarkupWriter page, MathNode node)
    {
        page.Open(node.Element);
        if (node.Text.Length > 0)
        {
            page.Text(node.Text);
        }

        foreach (var part in node.Parts)
        {
            Write(page, part);
        }

        page.Close();
    }
}
