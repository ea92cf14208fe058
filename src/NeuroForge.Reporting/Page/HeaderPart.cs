using System.Globalization;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>The head of the page: model, outcome, key facts, links.</summary>
internal static class HeaderPart
{
    private const int ShownOfHash = 12;

    /// <summary>Writes the head.</summary>
    internal static void Write(MarkupWriter page, ReportContent content)
    {
        var run = content.Run.Folder.Run;
        page.Open("header").Element("p", "NeuroForge run", "eyebrow").Element("h1", run.Model);
        if (content.Prose.Description.Length > 0)
        {
            page.Element("p", content.Prose.Description, "lead");
        }

        WriteReferences(page, content.Prose.References);
        WriteFacts(page, content.Run);
        WriteNotes(page, content.Notes);
        WriteLinks(page, content);
        page.CloseLine();
    }

    private static void WriteReferences(MarkupWriter page, IReadOnlyList<string> references)
    {
        if (references.Count > 0)
        {
            page.Open("p", "lead soft");
            ReferenceLinks.Write(page, string.Join(", ", references));
            page.Close();
        }
    }

    private static void WriteFacts(MarkupWriter page, ReportedRun reported)
    {
        page.Open("dl", "facts");
        foreach (var (name, value) in Facts(reported))
        {
            page.Open("div").Element("dt", name).Element("dd", value).Close();
        }

        page.CloseLine();
    }

    private static IEnumerable<(string Name, string Value)> Facts(ReportedRun reported)
    {
        var run = reported.Folder.Run;
        var neurons = run.Populations.Sum(p => (long)p.Size);
        yield return ("Outcome", run.Outcome.Replace('_', ' '));
        yield return ("Simulated", Simulated(reported));
        yield return ("Neurons", Numbers.Count(neurons));
        yield return ("Synapses at the end", Numbers.Count(run.Projections.Sum(p => p.Synapses)));
        yield return ("Spikes", Numbers.Count(run.Spikes));
        if (run.SimulatedSeconds > 0 && neurons > 0 && run.Spikes > 0)
        {
            yield return ("Mean rate of a neuron", $"{Numbers.Measured(run.Spikes / run.SimulatedSeconds / neurons, 3)} Hz");
        }

        yield return ("Seed", run.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("State hash", Shortened(run.StateHash));
    }

    private static string Simulated(ReportedRun reported)
    {
        var time = reported.Time.Words(reported.End);
        return reported.Folder.Run.Duration - reported.End > 1e-6 ? $"{time} of {reported.Time.Words(reported.Folder.Run.Duration)}" : time;
    }

    private static string Shortened(string hash) => hash.Length > ShownOfHash ? hash[..ShownOfHash] + "\u2026" : hash;

    private static void WriteNotes(MarkupWriter page, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        page.Open("ul", "notes");
        foreach (var note in notes)
        {
            page.Element("li", note);
        }

        page.CloseLine();
    }

    private static void WriteLinks(MarkupWriter page, ReportContent content)
    {
        page.Open("nav");
        foreach (var title in content.Figures.Select(s => s.Title)
            .Concat(IntervalsPart.Exists(content.Run) ? [IntervalsPart.Title(content.Run)] : [])
            .Concat(content.Methods.Count > 0 ? ["Methods"] : []).Append("Run again"))
        {
            page.Open("a").With("href", "#" + ReportPage.Anchor(title)).Text(title).Close();
        }

        page.CloseLine();
    }
}
