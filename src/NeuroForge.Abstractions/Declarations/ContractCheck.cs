using NeuroForge.Mechanisms;

namespace NeuroForge.Declarations;

/// <summary>Checks that a type meets the contract of its attribute.</summary>
internal static class ContractCheck
{
    /// <summary>Checks a type, before its members are read.</summary>
    internal static void Check(Type type, MechanismAttribute attribute, MechanismMembers members)
    {
        if (attribute.Id.Length == 0 || attribute.Id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_'))
        {
            members.Fault($"the id \"{attribute.Id}\" must be lower-case words with underscores between them");
        }

        var contract = attribute.ContractType!;
        if (contract.IsGenericTypeDefinition && !(type.IsValueType && type.GetGenericArguments().Length == 1))
        {
            members.Fault($"a {attribute.Kind} must be a struct with one type parameter, the vector: struct Name<T> where T : struct, IVector<T>");
        }

        if (!contract.IsGenericTypeDefinition && type.IsValueType)
        {
            members.Fault($"a {attribute.Kind} must be a class");
        }

        var implemented = type.GetInterfaces().Select(i => contract.IsGenericTypeDefinition && i.IsGenericType ? i.GetGenericTypeDefinition() : i);
        if (!implemented.Contains(contract))
        {
            members.Fault($"it does not implement {contract.Name}");
        }
    }
}
