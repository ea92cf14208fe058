using System.Reflection;

namespace NeuroForge.Tests.PublicApi;

/// <summary>Everything that an assembly shows to those who reference it, one line for each type and, indented, each member.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Lists an assembly, sorted.</summary>
    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines)];

    /// <summary>The lines of one listing that are not in another, each with the type that it stands under.</summary>
    public static IEnumerable<string> Missing(IEnumerable<string> listing, IEnumerable<string> from) =>
        Qualified(listing).Except(Qualified(from), StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type) =>
        type.GetMembers(Declared)
            .Select(MemberSignature.Of)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .Select(line => "    " + line)
            .Prepend(TypeSignature.Of(type));

    private static IEnumerable<string> Qualified(IEnumerable<string> listing)
    {
        var type = "";
        foreach (var line in listing)
        {
            var isMember = line.StartsWith(' ');
            type = isMember ? type : line.Split(" where ")[0];
            yield return isMember ? $"{type}: {line.Trim()}" : line;
        }
    }
}
