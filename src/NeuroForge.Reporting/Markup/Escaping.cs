using System.Text;

namespace NeuroForge.Reporting.Markup;

/// <summary>Escapes any string for text and attributes of HTML and XML.</summary>
internal static class Escaping
{
    private const char Unprintable = '\uFFFD';

    /// <summary>Appends a string; characters that XML does not allow, such as control characters, are replaced by U+FFFD.</summary>
    internal static void Append(StringBuilder output, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                output.Append(text[i]).Append(text[++i]);
            }
            else
            {
                Append(output, text[i]);
            }
        }
    }

    private static void Append(StringBuilder output, char character) => _ = character switch
    {
        '&' => output.Append("&amp;"),
        '<' => output.Append("&lt;"),
        '>' => output.Append("&gt;"),
        '"' => output.Append("&quot;"),
        '\'' => output.Append("&#39;"),
        '\t' or '\n' => output.Append(character),
        _ when char.IsControl(character) || char.IsSurrogate(character) || character is '\uFFFE' or '\uFFFF' => output.Append(Unprintable),
        _ => output.Append(character),
    };
}
