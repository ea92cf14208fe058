namespace NeuroForge.Descriptions.Parsing;

/// <summary>Translates messages of Newtonsoft's reader into ours.</summary>
internal static class BrokenJson
{
    private static readonly (string Beginning, string Message, string Hint)[] Known =
    [
        ("After parsing a value an unexpected character was encountered: #", "something unexpected follows a value", "a comment begins with //"),
        ("After parsing a value an unexpected character", "unexpected text after a value", "is a comma missing before it?"),
        ("Unexpected character encountered while parsing value: T", "a value was expected here", "JSON requires true in lower case"),
        ("Unexpected character encountered while parsing value: F", "a value was expected here", "JSON requires false in lower case"),
        ("Unexpected character encountered while parsing value: N", "a value was expected here", "JSON requires null in lower case, and has no NaN"),
        ("Unexpected character encountered while parsing value: +", "a value was expected here", "write the number without a plus sign"),
        ("Unexpected character encountered while parsing value: .", "a value was expected here", "write a digit before the point: 0.5"),
        ("Unexpected character encountered while parsing value: #", "a value was expected here", "a comment begins with //"),
        (
            "Unexpected character encountered while parsing value",
            "a value was expected here",
            "a text needs double quotes; a number begins with a digit or -"),
        ("Error parsing boolean value", "a value was expected here", "write true or false, in lower case and without quotes"),
        ("Error parsing NaN value", "a value was expected here", "JSON writes null in small letters, and has no NaN"),
        ("Error parsing positive infinity value", "a value was expected here", "JSON has no infinity: omit a bound instead"),
        ("Error parsing negative infinity value", "a value was expected here", "JSON has no infinity: omit a bound instead"),
        ("Error parsing undefined value", "a value was expected here", "JSON has null, but nothing undefined"),
        ("Error parsing null value", "a value was expected here", "write null, in lower case and without quotes"),
        ("Additional text encountered", "there is more text after the description's last }", "is a brace closed too early?"),
        ("Invalid property identifier character: #", "a name was expected here", "a comment begins with //"),
        ("Invalid property identifier character", "a name was expected here", "names need double quotes; is a quote missing?"),
        ("Invalid character after parsing property name", "a colon was expected after a name", "write \"name\": value"),
        ("Unterminated string", "a text that begins here or before does not end", "is a closing quote missing?"),
        ("Unexpected end while parsing comment", "a comment does not end", "close it with */"),
        ("Unexpected end", "the text ends too early", "is a closing brace, bracket or quote missing?"),
        ("JSON integer", "a number has too many digits", "write it with an exponent, such as 1e6"),
        ("Bad JSON escape sequence", "a backslash is followed by a character that JSON does not allow", "write \\\\ for a backslash"),
    ];

    /// <summary>The message and what to do.</summary>
    /// <param name="message">The message of Newtonsoft's reader.</param>
    internal static (string Message, string? Hint) Explain(string message)
    {
        foreach (var (beginning, ours, hint) in Known)
        {
            if (message.StartsWith(beginning, StringComparison.Ordinal))
            {
                return (ours, hint);
            }
        }

        var end = message.IndexOf(". Path '", StringComparison.Ordinal);
        return ("this is not JSON: " + (end < 0 ? message : message[..end]), null);
    }
}
