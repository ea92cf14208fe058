using System.Globalization;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>
/// One of several parts of a sweep, which run separately, for example on several nodes of a cluster. Members are dealt out in turn, since neighbours in the
/// order of members often take equally long.
/// </summary>
public sealed record SweepPart
{
    private const char Between = '/';

    /// <summary>Creates a part.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="count">Number of parts.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public SweepPart(int number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        (Number, Count) = (number, count);
    }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>Number of parts.</summary>
    public int Count { get; }

    /// <summary>The name of the folder for its table, within the sweep's.</summary>
    internal string Folder => Path.Combine("parts", FormattableString.Invariant($"{Number}-of-{Count}"));

    /// <summary>Reads a part such as <c>3/40</c>.</summary>
    /// <exception cref="FormatException">The text is not a part.</exception>
    public static SweepPart Parse(string text) =>
        text.Split(Between) is [var number, var count] && IsNumber(number, out var n) && IsNumber(count, out var of) && n >= 1 && n <= of
            ? new(n, of)
            : throw new FormatException($"\"{text}\" is not a part of a sweep: give its number and the number of parts, such as 3/40");

    /// <summary>The part as it is written, such as <c>3/40</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}{Between}{Count}");

    /// <summary>The members of this part.</summary>
    /// <exception cref="SweepException">There are more parts than members.</exception>
    internal IReadOnlyList<CheckedMember> Of(IReadOnlyList<CheckedMember> members)
    {
        Check(Count, members.Count);
        return [.. members.Where((_, i) => i % Count == Number - 1)];
    }

    /// <summary>Refuses more parts than members, most of which would run nothing.</summary>
    /// <exception cref="SweepException">There are more.</exception>
    internal static void Check(int parts, int members)
    {
        if (parts > members)
        {
            throw new SweepException(FormattableString.Invariant($"the sweep has {members:N0} members, so it cannot be cut into {parts:N0} parts"));
        }
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
