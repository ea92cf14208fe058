using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NeuroForge.Declarations;

namespace NeuroForge.Analyzers;

/// <summary>The rules of assignments to the fields of one kernel.</summary>
internal sealed class AssignmentRules
{
    private readonly INamedTypeSymbol _kernel;
    private readonly IFieldSymbol? _plastic;
    private int _assigned;

    private AssignmentRules(INamedTypeSymbol kernel)
    {
        _kernel = kernel;
        _plastic = kernel.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Contract.Mark(field) is { } mark
            && mark.Attribute.AttributeClass?.Name == "WeightAttribute"
            && mark.Attribute.NamedArguments.Any(argument => argument is { Key: "Plastic", Value.Value: true }));
    }

    /// <summary>Begins with a type, if it is a kernel.</summary>
    internal static void Begin(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Contract.IsKernel(type))
        {
            return;
        }

        var rules = new AssignmentRules(type);
        context.RegisterOperationAction(rules.Check, OperationKind.FieldReference);
        context.RegisterSymbolEndAction(rules.End);
    }

    private void Check(OperationAnalysisContext context)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        var field = reference.Field.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(field.ContainingType, _kernel.OriginalDefinition) || !IsWritten(reference))
        {
            return;
        }

        if (SymbolEqualityComparer.Default.Equals(field, _plastic))
        {
            Interlocked.Exchange(ref _assigned, 1);
        }

        if (reference.Instance is not IInstanceReferenceOperation || Contract.Mark(field) is not { } mark)
        {
            return;
        }

        if (mark.Section == KernelSection.Parameters)
        {
            Report("a parameter, constant while the network runs", "use a [State] for values that change, or a [Derived] for a value computed from parameters");
        }
        else if (mark.Section == KernelSection.Derived && context.ContainingSymbol.Name is not ("Derive" or "NeuroForge.Mechanisms.IDerive.Derive"))
        {
            Report("a derived constant", "assign it in Derive only");
        }

        void Report(string role, string advice) =>
            context.ReportDiagnostic(Diagnostic.Create(Rules.Constant, reference.Syntax.GetLocation(), field.Name, role, advice));
    }

    private void End(SymbolAnalysisContext context)
    {
        if (_plastic is not null && Volatile.Read(ref _assigned) == 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.NotPlastic, _plastic.Locations[0], _plastic.Name));
        }
    }

    /// <summary>True if an operation assigns a field, as a target of an assignment, as part of a tuple of targets, or by reference.</summary>
    private static bool IsWritten(IOperation operation) => operation.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == operation,
        IIncrementOrDecrementOperation => true,
        ITupleOperation tuple => IsWritten(tuple),
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        _ => false,
    };
}
