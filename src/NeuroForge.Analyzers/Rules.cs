using Microsoft.CodeAnalysis;

namespace NeuroForge.Analyzers;

/// <summary>The rules: an error where the loader would refuse the plugin or the compiler the code, otherwise a warning.</summary>
internal static class Rules
{
    internal static readonly DiagnosticDescriptor Unmarked = new(
        "NFA001",
        "A field of a kernel is not marked",
        "Field {0} is not marked: add [Parameter], [Derived], [State], [Weight], [Input], [Uniform], or a value that a rule sees, such as [Trace]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The host owns a kernel's memory and must know the purpose of every field.");

    internal static readonly DiagnosticDescriptor NotVector = new(
        "NFA002",
        "A field of a kernel is not of the vector's type",
        "Field {0} is a {1}: a kernel computes several neurons or synapses at once, so declare it as {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A double would be one number for several neurons.");

    internal static readonly DiagnosticDescriptor Order = new(
        "NFA003",
        "Fields of a kernel are in another order",
        "Field {0} {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The host copies each section of the fields as one block.");

    internal static readonly DiagnosticDescriptor Shape = new(
        "NFA004",
        "A kernel is not a struct of one vector type",
        "{0} must be declared as: struct {0}<T> where T : struct, IVector<T>",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The host chooses the width of vectors when it starts: the type of a vector is the kernel's only type parameter.");

    internal static readonly DiagnosticDescriptor UnknownUnit = new(
        "NFA005",
        "A unit is not known",
        "The unit \"{0}\" is not known: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Units are 1, s, min, h, d, m, A, V, Hz, S, F, Ohm and C with a prefix from f to G, joined by * and one /, each with an optional power such as ^2.");

    internal static readonly DiagnosticDescriptor StaticState = new(
        "NFA006",
        "A mechanism has static state",
        "{0} is shared by all networks and threads of the process: make it a constant, or a field of the object that the host creates",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "State outside the declared fields is in no snapshot, and results would depend on the order of threads.");

    internal static readonly DiagnosticDescriptor Bits = new(
        "NFA007",
        "A function differs from machine to machine or from run to run",
        "{0} {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A description and a seed must give the same bits on every machine and at every time.");

    internal static readonly DiagnosticDescriptor Branch = new(
        "NFA008",
        "A branch on a mask",
        "A mask has a value for each neuron: compute both results and choose with T.Select(mask, whereSet, elsewhere); join masks with & and |",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The neurons of a vector take the same path through the code.");

    internal static readonly DiagnosticDescriptor Constant = new(
        "NFA009",
        "A constant is assigned",
        "{0} is {1}: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The host keeps parameters and derived constants apart from states and does not store them after a step: an assignment is lost.");

    internal static readonly DiagnosticDescriptor NotPlastic = new(
        "NFA010",
        "A weight is declared plastic and never assigned",
        "{0} is declared plastic, but no method assigns it: assign it, or remove Plastic to save memory",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A plastic weight takes memory for every synapse and is saved in every snapshot.");

    internal static readonly DiagnosticDescriptor NoDoc = new(
        "NFA011",
        "A declaration has no Doc",
        "{0} has no Doc: add one sentence, which neuroforge describe, editors and reports show",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Users of a plugin read its declarations, not its source.");

    internal static readonly DiagnosticDescriptor NoDerive = new(
        "NFA012",
        "Derived constants without IDerive",
        "{0} has fields marked [Derived] but does not implement IDerive, which computes them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The host calls Derive when parameters or the step are known.");

    private const string Category = "NeuroForge";
}
