using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NeuroForge.Analyzers;

/// <summary>The rules of code in mechanisms: functions that differ between machines or runs, and branches on masks.</summary>
internal static class CodeRules
{
    private const string Advice = "differs in its last bits between system libraries: use the vectors' functions, T.Exp in a kernel or Double1.Exp(x).Number";

    private static readonly HashSet<string> Rounded = new(StringComparer.Ordinal)
    {
        "Exp", "Exp2", "Exp10", "ExpM1", "Log", "Log2", "Log10", "LogP1", "Pow", "Cbrt", "Sin", "Cos", "Tan", "SinCos", "Asin", "Acos", "Atan", "Atan2", "Sinh",
        "Cosh", "Tanh", "Asinh", "Acosh", "Atanh",
    };

    private static readonly Dictionary<string, string> OfVectors = new(StringComparer.Ordinal)
    {
        ["Exp"] = "Exp", ["ExpM1"] = "Expm1", ["Log"] = "Log", ["Tanh"] = "Tanh",
    };

    /// <summary>Checks a call, a read of a property or the creation of an object.</summary>
    internal static void CheckUse(OperationAnalysisContext context)
    {
        ISymbol? used = context.Operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IPropertyReferenceOperation property => property.Property,
            IObjectCreationOperation created => created.Constructor,
            _ => null,
        };
        if (used?.ContainingType is { } owner && IsInMechanism(context.ContainingSymbol) && Reason(owner, used.Name) is { } reason)
        {
            var name = used.Name == ".ctor" ? owner.Name : $"{owner.Name}.{used.Name}";
            context.ReportDiagnostic(Diagnostic.Create(Rules.Bits, context.Operation.Syntax.GetLocation(), Correction(owner, used.Name), name, reason));
        }
    }

    /// <summary>The function of vectors that takes the place of a function of doubles, for the correction; nothing if there is none.</summary>
    private static ImmutableDictionary<string, string?> Correction(INamedTypeSymbol owner, string function) =>
        Contract.NameOf(owner) is "System.Math" or "System.Double" && OfVectors.TryGetValue(function, out var name)
            ? ImmutableDictionary<string, string?>.Empty.Add("vector", name)
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Checks the condition of a statement or expression that branches. The compiler refuses it as well, with less advice.</summary>
    internal static void CheckBranch(SyntaxNodeAnalysisContext context)
    {
        ExpressionSyntax[] conditions = context.Node switch
        {
            IfStatementSyntax branch => [branch.Condition],
            WhileStatementSyntax loop => [loop.Condition],
            DoStatementSyntax loop => [loop.Condition],
            ForStatementSyntax { Condition: { } condition } => [condition],
            ConditionalExpressionSyntax choice => [choice.Condition],
            BinaryExpressionSyntax both => [both.Left, both.Right],
            _ => [],
        };
        foreach (var condition in conditions)
        {
            if (context.SemanticModel.GetTypeInfo(condition, context.CancellationToken).Type is { } type && Contract.NameOf(type) == "NeuroForge.Vectors.Mask")
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.Branch, condition.GetLocation()));
            }
        }
    }

    private static bool IsInMechanism(ISymbol symbol)
    {
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Contract.Mechanism(type) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The reason why a member must not be used; null if it may be used.</summary>
    private static string? Reason(INamedTypeSymbol owner, string member) => Contract.NameOf(owner) switch
    {
        "System.Math" or "System.MathF" or "System.Double" or "System.Single" when Rounded.Contains(member) => Advice,
        "System.Random" => "has numbers of its own: take the random stream that the host passes, or a field marked [Uniform]",
        "System.Guid" when member == "NewGuid" => "differs from run to run",
        "System.DateTime" or "System.DateTimeOffset" when member is "Now" or "UtcNow" or "Today" => "is the time of the machine: take the time from the host",
        "System.Environment" when member is "TickCount" or "TickCount64" => "is the time of the machine: take the time from the host",
        "System.Diagnostics.Stopwatch" => "measures the machine: results must not depend on it",
        "System.String" or "System.Object" or "System.HashCode" when member is "GetHashCode" or "Combine" => "differs from process to process",
        "System.Threading.Tasks.Parallel" => "gives no order: the host runs mechanisms in parallel itself",
        _ => null,
    };
}
