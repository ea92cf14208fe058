using System.Text.RegularExpressions;

namespace NeuroForge.Reporting;

/// <summary>Text in which references can be followed. A link asks for nothing until it is clicked.</summary>
internal static partial class ReferenceLinks
{
    /// <summary>Writes a text; what looks like a DOI becomes a link.</summary>
    internal static void Write(MarkupWriter page, string text)
    {
        var written = 0;
        foreach (Match match in Doi().Matches(text))
        {
            page.Text(text[written..match.Index]);
            page.Open("a").With("href", "https://doi.org/" + match.Value["doi:".Length..]).With("rel", "noreferrer").Text(match.Value).Close();
            written = match.Index + match.Length;
        }

        page.Text(text[written..]);
    }

    [GeneratedRegex(@"doi:10\.[0-9]{4,9}/[-._()/:A-Za-z0-9]*[A-Za-z0-9]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Doi();
}
