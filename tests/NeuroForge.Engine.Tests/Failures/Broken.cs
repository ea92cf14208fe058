using System.Reflection;

namespace NeuroForge.Engine.Tests.Failures;

/// <summary>Breaks the host from within, as a mistake in it would.</summary>
internal static class Broken
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    /// <summary>What an object has in a field.</summary>
    public static object Part(this object whole, string field) => Field(whole, field).GetValue(whole)!;

    /// <summary>Sets a field of an object, also one that is only read.</summary>
    public static void Break(this object part, string field, object? value) => Field(part, field).SetValue(part, value);

    private static FieldInfo Field(object part, string name)
    {
        for (var type = part.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetField(name, Inside) is { } field)
            {
                return field;
            }
        }

        throw new MissingFieldException(part.GetType().Name, name);
    }
}
