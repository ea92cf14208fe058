namespace NeuroForge.Equations.Mathematics;

/// <summary>Names, numbers and units as they are printed.</summary>
internal static class MathSymbols
{
    private static readonly Dictionary<string, string> Greek = new(StringComparer.OrdinalIgnoreCase)
    {
        ["alpha"] = "\u03B1", ["beta"] = "\u03B2", ["gamma"] = "\u03B3", ["delta"] = "\u03B4", ["eps"] = "\u03B5", ["epsilon"] = "\u03B5",
        ["zeta"] = "\u03B6", ["eta"] = "\u03B7", ["theta"] = "\u03B8", ["kappa"] = "\u03BA", ["lambda"] = "\u03BB", ["mu"] = "\u03BC", ["nu"] = "\u03BD",
        ["xi"] = "\u03BE", ["pi"] = "\u03C0", ["rho"] = "\u03C1", ["sigma"] = "\u03C3", ["tau"] = "\u03C4", ["phi"] = "\u03C6", ["chi"] = "\u03C7",
        ["psi"] = "\u03C8", ["omega"] = "\u03C9",
    };

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["-"] = "\u2212", ["*"] = "\u22C5", ["<="] = "\u2264", [">="] = "\u2265", ["and"] = "\u2227", ["or"] = "\u2228", ["not"] = "\u00AC",
    };

    /// <summary>A name: what follows its first underscore is a subscript, and names of Greek letters are the letters.</summary>
    internal static MathNode Name(string name)
    {
        var parts = name.Split('_', 2, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? Letter(name) : new("msub", Letter(parts[0]), MathNode.Of("mi", parts[1].Replace('_', ',')));
    }

    /// <summary>An operator.</summary>
    internal static MathNode Sign(string sign) => MathNode.Of("mo", Signs.GetValueOrDefault(sign, sign));

    private static MathNode Letter(string name) => MathNode.Of(
        "mi", !Greek.TryGetValue(name, out var letter) ? name : char.IsAsciiLetterUpper(name[0]) ? letter.ToUpperInvariant() : letter);
}
