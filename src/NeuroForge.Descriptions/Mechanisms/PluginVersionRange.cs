using System.Diagnostics.CodeAnalysis;

namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>
/// The versions of a plugin that a description accepts: <c>^1.2</c> (from 1.2 up to the next incompatible version, excluded), <c>1.2.0</c> (exactly),
/// <c>&gt;=1.2</c> (from there on), <c>&gt;=1.2 &lt;1.5</c>, or <c>*</c>.
/// </summary>
internal sealed class PluginVersionRange
{
    private readonly Version _least;
    private readonly Version? _below;
    private readonly bool _exact;

    private PluginVersionRange(Version least, Version? below = null, bool exact = false) =>
        (_least, _below, _exact) = (Full(least), below is null ? null : Full(below), exact);

    /// <summary>Reads a range.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out PluginVersionRange? range)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        range = parts switch
        {
            ["*"] => new(new Version(0, 0)),
            [var one] when TryVersion(one, "^", out var version) =>
                new(version, one.Contains('.', StringComparison.Ordinal) ? Next(version) : new Version(version.Major + 1, 0)),
            [var one] when TryVersion(one, ">=", out var version) => new(version),
            [var one] when TryVersion(one, "", out var version) => new(version, exact: true),
            [var one, var other] when TryVersion(one, ">=", out var least) && TryVersion(other, "<", out var below) => new(least, below),
            _ => null,
        };
        return range is not null;
    }

    /// <summary>True if a version is in the range.</summary>
    internal bool Contains(Version version)
    {
        var full = Full(version);
        return _exact ? full == _least : full >= _least && (_below is null || full < _below);
    }

    /// <summary>The first version that may be incompatible with this one: the first part that is not 0 increases by one.</summary>
    private static Version Next(Version version) => version switch
    {
        { Major: > 0 } => new(version.Major + 1, 0),
        { Minor: > 0 } => new(0, version.Minor + 1),
        { Build: >= 0 } => new(0, 0, version.Build + 1),
        _ => new(0, 1),
    };

    private static bool TryVersion(string text, string sign, [NotNullWhen(true)] out Version? version)
    {
        version = null;
        if (!text.StartsWith(sign, StringComparison.Ordinal))
        {
            return false;
        }

        var number = text[sign.Length..];
        return number.Length > 0
            && char.IsAsciiDigit(number[0])
            && Version.TryParse(number.Contains('.', StringComparison.Ordinal) ? number : number + ".0", out version)
            && version.Major < int.MaxValue && version.Minor < int.MaxValue && version.Build < int.MaxValue;
    }

    /// <summary>The version with missing parts set to 0.</summary>
    private static Version Full(Version version) =>
        new(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0));
}
