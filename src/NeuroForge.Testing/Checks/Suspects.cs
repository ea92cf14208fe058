using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using NeuroForge.Declarations;

namespace NeuroForge.Testing.Checks;

/// <summary>Code in a plugin that can make two runs of a description differ: static fields, own random numbers, clocks.</summary>
internal static class Suspects
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Types whose contents can change, even if a field of the type is readonly.</summary>
    private static readonly Type[] Changing = [typeof(Random), typeof(StringBuilder), typeof(Stopwatch), typeof(ICollection)];

    /// <summary>Members of the runtime that differ in every run; an empty name means any member of the type.</summary>
    private static readonly (string Type, string Member)[] Unrepeatable =
    [
        ("System.Random", ""),
        ("System.Guid", "NewGuid"),
        ("System.DateTime", "get_Now"),
        ("System.DateTime", "get_UtcNow"),
        ("System.Diagnostics.Stopwatch", ""),
        ("System.Environment", "get_TickCount"),
        ("System.Environment", "get_TickCount64"),
        ("System.Security.Cryptography.RandomNumberGenerator", ""),
    ];

    /// <summary>A text about suspicious code for a problem; empty if there is none. If the mechanism's own type has some, only that is named.</summary>
    internal static string Of(Mechanism mechanism)
    {
        string[] own = [.. StaticFields(mechanism.Type)];
        string[] all = own.Length > 0 ? own : [.. mechanism.Type.Assembly.GetTypes().SelectMany(StaticFields), .. Called(mechanism.Type.Assembly)];
        return all.Length == 0 ? "" : $": check {string.Join(", ", all)}";
    }

    private static IEnumerable<string> StaticFields(Type type) => type.GetFields(Static)
        .Where(field => !field.IsLiteral && !field.Name.StartsWith('<') && !type.Name.StartsWith('<') && MayChange(field))
        .Select(field => $"the static field {field.Name} of {type.Name.Split('`')[0]}");

    private static bool MayChange(FieldInfo field) =>
        !field.IsInitOnly || (!field.FieldType.IsArray && Array.Exists(Changing, changing => changing.IsAssignableFrom(field.FieldType)));

    /// <summary>The members of the runtime that the code of an assembly uses, from its table of references.</summary>
    private static IEnumerable<string> Called(Assembly assembly)
    {
        if (assembly.Location.Length == 0)
        {
            yield break;
        }

        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference).Where(member => member.Parent.Kind == HandleKind.TypeReference))
        {
            var type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
            var (typeName, name) = ($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}", reader.GetString(member.Name));
            if (Array.Exists(Unrepeatable, found => found.Type == typeName && (found.Member.Length == 0 || found.Member == name)))
            {
                yield return $"{typeName}.{name.Replace("get_", "", StringComparison.Ordinal).Replace(".ctor", "new", StringComparison.Ordinal)}";
            }
        }
    }
}
