using System.Reflection;

namespace NeuroForge.Declarations;

/// <summary>Finds out from compiled code if the methods of a kernel assign one of its fields.</summary>
internal static class FieldAssignments
{
    private const ushort LoadFieldAddress = 0x7C;
    private const ushort StoreField = 0x7D;

    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>True if a method of the field's type assigns the field, or takes its address for writing. A method marked <c>readonly</c> cannot.</summary>
    internal static bool Has(FieldInfo field) => field.DeclaringType!.GetMethods(Own).Any(method => !IsReadOnly(method) && Assigns(method, field));

    private static bool IsReadOnly(MethodInfo method) => method.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), inherit: false);

    private static bool Assigns(MethodInfo method, FieldInfo field)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        foreach (var instruction in new InstructionReader(code))
        {
            if (instruction.Code is LoadFieldAddress or StoreField && IsField(method, instruction.Operand, field))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsField(MethodInfo method, int token, FieldInfo field)
    {
        var generic = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        var named = method.Module.ResolveField(token, method.DeclaringType!.GetGenericArguments(), generic);
        return named is not null && named.MetadataToken == field.MetadataToken && named.Module == field.Module;
    }
}
