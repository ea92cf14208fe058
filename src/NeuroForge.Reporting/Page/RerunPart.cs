using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>The part with the command that repeats the run, and with references.</summary>
internal static class RerunPart
{
    /// <summary>Writes the part.</summary>
    internal static void Write(MarkupWriter page, ReportContent content)
    {
        var run = content.Run.Folder.Run;
        page.Open("section").With("id", ReportPage.Anchor("Run again")).Element("h2", "Run again");
        page.Element("p", "In this folder, with the plugins below, this command gives the same results to the last bit:", "lead");
        page.Open("pre").Element("code", RerunCommand.Of(run)).Close();
        page.Open("p").Text("State hash ").Element("code", run.StateHash).Text(", description hash ").Element("code", run.DescriptionHash).Text(".").Close();
        page.Open("div", "scroll");
        TablePart.Write(page, ["Plugin", "Version", "SHA-256 of its assembly"], [.. run.Plugins.Select(p => (string[])[p.Id, p.Version, p.Hash])]);
        page.Close();
        WriteCitations(page, content);
        page.CloseLine();
    }

    private static void WriteCitations(MarkupWriter page, ReportContent content)
    {
        page.Open("p", "lead").Text("To cite: the model");
        if (content.Prose.References.Count > 0)
        {
            page.Text(" (");
            ReferenceLinks.Write(page, string.Join(", ", content.Prose.References));
            page.Text(")");
        }

        page.Text(", NeuroForge, and the version of each plugin; the table above names them.").Close();
    }
}
