using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NeuroForge.Tests.PublicApi;

/// <summary>Spells the declaration of a member, for those who can see it from outside.</summary>
internal static class MemberSignature
{
    /// <summary>Spells a member.</summary>
    /// <returns>Null for what cannot be seen from outside, belongs to a property or event, or is the compiler's own.</returns>
    public static string? Of(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field.Attributes) && !field.IsSpecialName => Field(field),
        ConstructorInfo constructor when IsVisible(constructor) =>
            $"{Access(constructor)}{TypeSpelling.Name(constructor.DeclaringType!)}({Parameters(constructor.GetParameters())})",
        PropertyInfo property when Accessors(property).Length > 0 => Property(property),
        EventInfo @event when IsVisible(@event.AddMethod!) => $"{Modifiers(@event.AddMethod!)}event {TypeSpelling.Of(@event.EventHandlerType!)} {@event.Name}",
        MethodInfo method when IsVisible(method) && !IsCompilers(method) && !IsAccessor(method) => Method(method),
        _ => null,
    };

    private static string Field(FieldInfo field)
    {
        var type = TypeSpelling.Of(field.FieldType, new NullabilityInfoContext().Create(field));
        if (field.IsLiteral)
        {
            var value = Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture);
            return field.DeclaringType!.IsEnum ? $"{field.Name} = {value}" : $"const {type} {field.Name} = {value}";
        }

        return $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = Accessors(property);
        var widest = accessors.MaxBy(accessor => accessor.IsPublic)!;
        var info = new NullabilityInfoContext().Create(property);
        var type = TypeSpelling.Of(property.PropertyType, info);
        var index = property.GetIndexParameters();
        var name = index.Length > 0 ? $"this[{Parameters(index)}]" : property.Name;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Modifiers(widest)}{required}{type} {name} {{ {string.Join(" ", accessors.Select(accessor => Accessor(accessor, widest)))} }}";
    }

    private static string Accessor(MethodInfo accessor, MethodInfo widest)
    {
        var access = accessor.IsPublic == widest.IsPublic ? "" : Access(accessor);
        var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return $"{access}{(isInit ? "init" : accessor.Name.Split('_')[0])};";
    }

    private static string Method(MethodInfo method)
    {
        var arguments = method.GetGenericArguments();
        var generic = arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(a => a.Name))}>" : "";
        var returned = TypeSpelling.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));
        var reference = !method.ReturnType.IsByRef ? "" : method.ReturnParameter.IsDefined(typeof(IsReadOnlyAttribute)) ? "ref readonly " : "ref ";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Modifiers(method)}{reference}{returned} "
            + $"{method.Name}{generic}({extension}{Parameters(method.GetParameters())}){TypeSignature.Constraints(arguments)}";
    }

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = parameter switch
        {
            { ParameterType.IsByRef: false } => parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "",
            { IsOut: true } => "out ",
            _ when parameter.IsDefined(typeof(RequiresLocationAttribute)) => "ref readonly ",
            { IsIn: true } => "in ",
            _ => "ref ",
        };
        var @default = parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue) : "";
        return passing + TypeSpelling.Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter)) + " " + parameter.Name + @default;
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool on => on ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Modifiers(MethodInfo method)
    {
        var inInterface = method.DeclaringType!.IsInterface;
        var inheritance = method switch
        {
            { IsAbstract: true } => inInterface && !method.IsStatic ? "" : "abstract ",
            { IsVirtual: false } or { IsFinal: true } => "",
            _ when method.GetBaseDefinition() != method => "override ",
            _ => "virtual ",
        };
        return Access(method) + (method.IsStatic ? "static " : "") + inheritance;
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static MethodInfo[] Accessors(PropertyInfo property) => [.. property.GetAccessors(nonPublic: true).Where(IsVisible)];

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsCompilers(MethodInfo method) => method.IsDefined(typeof(CompilerGeneratedAttribute));
}
