using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Values;

/// <summary>Matches the values in a description with the parameters that a mechanism declares.</summary>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class DeclaredParameters(DiagnosticBag bag)
{
    /// <summary>The given parameters with their values; unknown and missing ones are reported.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="given">The members that should be its parameters.</param>
    /// <param name="owner">The object that they belong to.</param>
    /// <param name="reserved">Keys of that object that are not parameters.</param>
    internal IReadOnlyList<(ParameterDeclaration Parameter, Node Value)> Match(
        Mechanism mechanism, IEnumerable<NodeMember> given, Node owner, IReadOnlyList<string> reserved)
    {
        var declared = mechanism.Parameters;
        var found = new List<(ParameterDeclaration Parameter, Node Value)>();
        foreach (var member in given)
        {
            if (declared.FirstOrDefault(p => p.Name == member.Name) is { } parameter)
            {
                found.Add((parameter, member.Value));
            }
            else
            {
                ReportUnknown(mechanism, member, reserved);
            }
        }

        ReportReserved(mechanism, owner, reserved);
        foreach (var missing in declared.Where(p => p.Default is null && !found.Exists(f => f.Parameter == p)))
        {
            ReportMissing(mechanism, missing, owner);
        }

        return found;
    }

    private void ReportUnknown(Mechanism mechanism, NodeMember member, IReadOnlyList<string> reserved)
    {
        List<string> candidates = [.. mechanism.Parameters.Select(p => p.Name), .. reserved];
        var hint = candidates.Count == 0
            ? "it has none"
            : Spelling.Hint(
                member.Name, candidates, name => mechanism.Parameters.FirstOrDefault(p => p.Name == name) is { } p ? " " + ParameterSummary.Of(p) : "");
        bag.Report(DiagnosticCodes.UnknownParameter, member, $"{Called(mechanism)} has no parameter {Wording.Quote(member.Name)}", hint);
    }

    private void ReportReserved(Mechanism mechanism, Node owner, IReadOnlyList<string> reserved)
    {
        foreach (var clash in mechanism.Parameters.Where(p => reserved.Contains(p.Name)))
        {
            bag.Report(
                DiagnosticCodes.ReservedParameter,
                owner,
                $"{Called(mechanism)} declares a parameter \"{clash.Name}\", but this key is reserved",
                $"the author of the plugin \"{mechanism.Plugin.Id}\" must give it another name");
        }
    }

    private void ReportMissing(Mechanism mechanism, ParameterDeclaration missing, Node owner)
    {
        var doc = missing.Doc.Length > 0 ? $": {missing.Doc}" : "";
        bag.Report(
            DiagnosticCodes.MissingParameter,
            owner,
            $"{Called(mechanism)} needs the parameter \"{missing.Name}\" {ParameterSummary.Of(missing)}{doc}",
            $"write \"{missing.Name}\": {ParameterSummary.Example(missing)}");
    }

    private static string Called(Mechanism mechanism) => $"{mechanism.Kind.InWords()} \"{mechanism.Id}\"";
}
