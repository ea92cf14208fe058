using NeuroForge.Reporting.Markup;
using NeuroForge.Reporting.Methods;

namespace NeuroForge.Reporting.Page;

/// <summary>The methods tables.</summary>
internal static class MethodsPart
{
    /// <summary>Writes the tables; nothing if there are none.</summary>
    internal static void Write(MarkupWriter page, ReportContent content)
    {
        if (content.Methods.Count == 0)
        {
            return;
        }

        page.Open("section").With("id", ReportPage.Anchor("Methods")).Element("h2", "Methods").Open("p", "lead soft");
        ReferenceLinks.Write(
            page,
            "Generated from the description and the declarations of the mechanisms, in the layout of Nordlie, Gewaltig and Plesser 2009, "
                + "doi:10.1371/journal.pcbi.1000456.");
        page.Close().Open("div", "methods");
        foreach (var table in content.Methods)
        {
            Write(page, table);
        }

        page.Close().CloseLine();
    }

    private static void Write(MarkupWriter page, MethodsTable table)
    {
        page.Open("div").Element("h3", table.Title);
        if (table.Intro.Length > 0)
        {
            page.Open("p");
            ReferenceLinks.Write(page, table.Intro);
            page.Close();
        }

        if (table.Rows.Count > 0)
        {
            page.Open("div", "scroll");
            TablePart.Write(page, table.Header, table.Rows);
            page.Close();
        }

        if (table.Formulas.Count > 0)
        {
            page.Open("div", "scroll");
            FormulaPart.Write(page, table.Formulas);
            page.Close();
        }

        page.CloseLine();
    }
}
