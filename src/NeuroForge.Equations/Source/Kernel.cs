using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>The state that the writers of a source share: the model, names, constants, and the helpers that are needed.</summary>
internal class Kernel
{
    private readonly IReadOnlySet<Operation> _apart;

    /// <summary>Creates the state.</summary>
    /// <param name="model">The model.</param>
    /// <param name="apart">The functions that are called in a method of their own; the JIT merges all others into the loop that calls the kernel.</param>
    internal Kernel(ModelEquations model, params IReadOnlyList<Operation> apart)
    {
        (Model, Names, _apart) = (model, new(model), apart.ToHashSet());
        Fields = new(Names, NameOf);
    }

    /// <summary>The model.</summary>
    internal ModelEquations Model { get; }

    /// <summary>The names of fields and variables.</summary>
    internal KernelNames Names { get; }

    /// <summary>The derived constants.</summary>
    internal DerivedFields Fields { get; }

    /// <summary>Further derived constants: field and expression.</summary>
    internal List<(string Field, string Expression)> Constants { get; } = [];

    /// <summary>True if constants have to be derived.</summary>
    internal bool Derives => Fields.All.Count + Constants.Count > 0;

    /// <summary>The helper methods that the source calls.</summary>
    internal HashSet<Operation> Helpers { get; } = [];

    /// <summary>The integration in one sentence; empty if nothing is integrated.</summary>
    internal virtual string Integration => "";

    /// <summary>Further properties of the attribute that declares a parameter; empty if there are none.</summary>
    internal virtual string OptionsOf(DeclaredQuantity parameter) => "";

    /// <summary>A block of statements, whose variables have the names that the model gives to values.</summary>
    internal Block Block() => new(Names.Identifiers, Reduced, _apart);

    /// <summary>True if a function is called in a method of its own.</summary>
    internal bool IsApart(Operation function) => _apart.Contains(function);

    /// <summary>The name that the model gives to a value; null if there is none.</summary>
    private string? NameOf(Term term) => Model.Values.FirstOrDefault(value => value.Value.Term.Equals(term))?.Name;

    /// <summary>The name that the model gives to a value which has been reduced.</summary>
    private string? Reduced(Term term) =>
        Model.Values.FirstOrDefault(value => !value.Value.Term.IsConstant && Fields.Reduce(value.Value.Term).Equals(term))?.Name;
}
