using System.Reflection;

namespace NeuroForge.Tests.PublicApi;

/// <summary>Spells types as C# does, without namespaces.</summary>
internal static class TypeSpelling
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>Spells a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="nullability">What its use says of null; null where nothing is known.</param>
    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        return WithoutMark(type, nullability) + mark;
    }

    /// <summary>A type's own name with its type parameters, and with the type it is nested in.</summary>
    public static string Name(Type type)
    {
        var outer = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." : "";
        return outer + type.Name.Split('`')[0];
    }

    private static string WithoutMark(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        }

        if (type.IsPointer)
        {
            return Of(type.GetElementType()!) + "*";
        }

        return type.IsGenericType ? $"{Name(type)}<{string.Join(", ", Arguments(type, nullability))}>" : Name(type);
    }

    private static IEnumerable<string> Arguments(Type type, NullabilityInfo? nullability) =>
        type.GetGenericArguments().Select((argument, i) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
}
