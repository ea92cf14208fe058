using System.Buffers;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>Text with links for references. Nothing is loaded until a link is clicked.</summary>
internal static class ReferenceLinks
{
    private const string Scheme = "doi:";
    private const string Begin = "doi:10.";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._()/:");

    /// <summary>Writes a text; every DOI becomes a link.</summary>
    internal static void Write(MarkupWriter page, string text)
    {
        while (text.IndexOf(Begin, StringComparison.Ordinal) is var begin and >= 0)
        {
            var doi = DoiAt(text, begin);
            page.Text(text[..begin]);
            page.Open("a").With("href", "https://doi.org/" + doi[Scheme.Length..]).With("rel", "noreferrer").Text(doi).Close();
            text = text[(begin + doi.Length)..];
        }

        page.Text(text);
    }

    /// <summary>The DOI at a position; a full stop or a colon at its end belongs to the sentence.</summary>
    private static string DoiAt(string text, int begin)
    {
        var end = text.AsSpan(begin).IndexOfAnyExcept(Allowed);
        return (end < 0 ? text[begin..] : text.Substring(begin, end)).TrimEnd('.', ':', ')', '(');
    }
}
