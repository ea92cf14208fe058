using System.Reflection;
using System.Runtime.CompilerServices;

namespace NeuroForge.Tests.PublicApi;

/// <summary>Spells the declaration of a type: modifiers, kind, full name, base, interfaces, constraints.</summary>
internal static class TypeSignature
{
    public static string Of(Type type)
    {
        var name = type.Namespace is null ? TypeSpelling.Of(type) : $"{type.Namespace}.{TypeSpelling.Of(type)}";
        var parents = Parents(type).ToArray();
        return $"{Modifiers(type)}{Kind(type)} {name}{(parents.Length > 0 ? " : " : "")}{string.Join(", ", parents)}{Constraints(type.GetGenericArguments())}";
    }

    /// <summary>The <c>where</c> clauses of type parameters.</summary>
    public static string Constraints(Type[] parameters) => string.Concat(parameters.Where(p => p.IsGenericParameter).Select(Constraint));

    private static string Constraint(Type parameter)
    {
        var special = parameter.GenericParameterAttributes;
        var isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] constraints =
        [
            .. isStruct ? ["struct"] : Array.Empty<string>(),
            .. special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(c => TypeSpelling.Of(c)).Order(StringComparer.Ordinal),
            .. special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : Array.Empty<string>(),
        ];
        return constraints.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }

    private static string Modifiers(Type type) => type switch
    {
        { IsAbstract: true, IsSealed: true } => "static ",
        { IsInterface: true } => "",
        { IsAbstract: true } => "abstract ",
        { IsClass: true, IsSealed: true } when !IsDelegate(type) => "sealed ",
        { IsValueType: true, IsEnum: false } => (Has<IsReadOnlyAttribute>(type) ? "readonly " : "") + (type.IsByRefLike ? "ref " : ""),
        _ => "",
    };

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        _ when IsDelegate(type) => "delegate",
        _ => (IsRecord(type) ? "record " : "") + (type.IsValueType ? "struct" : "class"),
    };

    private static IEnumerable<string> Parents(Type type)
    {
        if (type.IsEnum)
        {
            return [TypeSpelling.Of(Enum.GetUnderlyingType(type))];
        }

        if (IsDelegate(type))
        {
            return [];
        }

        var inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? [TypeSpelling.Of(parent)]
            : Array.Empty<string>();
        var interfaces = type.GetInterfaces()
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Where(i => i.IsPublic || i.IsNestedPublic)
            .Select(i => TypeSpelling.Of(i));
        return [.. inherited, .. interfaces.Order(StringComparer.Ordinal)];
    }

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    /// <summary>A record has a method of the compiler's that prints its members.</summary>
    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { } print
        && print.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool Has<T>(Type type)
        where T : Attribute => type.IsDefined(typeof(T), inherit: false);
}
