using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Reporting.Methods;

/// <summary>Formats mechanisms in use, in a line.</summary>
internal static class Uses
{
    /// <summary>A class mechanism and its parameters: <c>fixed_indegree, indegree 8</c>.</summary>
    internal static string Words(MechanismUse use) =>
        string.Join(", ", use.Mechanism.Parameters.Select(p => $"{p.Name} {Values.With(ValueOf(use, p), p.Unit)}").Prepend(use.Mechanism.Id));

    /// <summary>The value of a parameter.</summary>
    internal static string ValueOf(MechanismUse use, ParameterDeclaration parameter) =>
        Values.Of(use.Parameters.TryGetValue(parameter.Name, out var given) ? given : parameter.Default);

    /// <summary>The value of a kernel's parameter.</summary>
    internal static string ValueOf(IReadOnlyDictionary<string, Distribution> given, ParameterDeclaration parameter) =>
        given.TryGetValue(parameter.Name, out var distribution) ? Values.Of(distribution) : Values.Of(parameter.Default);
}
