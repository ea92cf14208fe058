using System.Globalization;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Rules for names.</summary>
internal static class Name
{
    internal const string PlainHint = "a name has letters, digits and underscores, does not begin with a digit, and is at most 100 characters long";

    internal const string FileHint =
        "a model's name has letters, digits, points, hyphens and underscores, begins with a letter or digit, and is at most 100 characters long";

    private const int Longest = 100;

    internal const string DeviceHint = "con, prn, aux, nul, com1, lpt1 and similar names are devices on some systems; choose another name";

    private static readonly string[] Devices = ["con", "prn", "aux", "nul", .. Numbered("com"), .. Numbered("lpt")];

    /// <summary>True if some system treats a file of this name as a device, with any ending.</summary>
    internal static bool IsDevice(string text) => Devices.Contains(text.Split('.')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>True if a text is valid as the name of a part of a description, of a column and of a file.</summary>
    internal static bool IsPlain(string text) =>
        text.Length is > 0 and <= Longest
        && !char.IsAsciiDigit(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>True if a text is valid as the name of a model and of the folder of its results.</summary>
    internal static bool IsFile(string text) =>
        text.Length is > 0 and <= Longest
        && char.IsAsciiLetterOrDigit(text[0])
        && text[^1] != '.'
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');

    private static IEnumerable<string> Numbered(string device) =>
        Enumerable.Range(0, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"{device}{i}"));
}
