using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>The state that the writers of a neuron's source share: the model, its integration, names, constants, and the helpers that are needed.</summary>
internal sealed class Kernel
{
    internal Kernel(NeuronEquations model, IntegrationPlan plan)
    {
        (Model, Plan, Names) = (model, plan, new(model));
        Fields = new(Names, NameOf);
        var moving = model.Rates.Select(r => r.State).Concat(model.Received.Select(r => r.State)).Concat(model.Reset.Select(r => r.State)).Distinct();
        foreach (var state in moving)
        {
            var end = new Symbol(state.Name, SymbolRole.Local);
            Ends.Add(state.Symbol, end);
            Names.Add(end, Names.Local(state.Symbol));
        }

        Names.Add(Active, "active");
        Names.Add(Spiked, "spiked");
    }

    /// <summary>The condition that a neuron is not refractory.</summary>
    internal static Symbol Active { get; } = new("active", SymbolRole.Local);

    /// <summary>The condition that a neuron spikes.</summary>
    internal static Symbol Spiked { get; } = new("spiked", SymbolRole.Local);

    /// <summary>The variable of each state that changes, which has its value at the end of the step.</summary>
    internal Dictionary<Symbol, Symbol> Ends { get; } = [];

    /// <summary>True if the model has a refractory time.</summary>
    internal bool Refracts => Model.Refractory is not null;

    /// <summary>The model.</summary>
    internal NeuronEquations Model { get; }

    /// <summary>Its integration.</summary>
    internal IntegrationPlan Plan { get; }

    /// <summary>The names of fields and variables.</summary>
    internal KernelNames Names { get; }

    /// <summary>The derived constants.</summary>
    internal DerivedFields Fields { get; }

    /// <summary>The helper methods that the source calls.</summary>
    internal HashSet<Operation> Helpers { get; } = [];

    /// <summary>The method that computes slopes; null if the integration needs none.</summary>
    internal CodeLines? Slope { get; set; }

    /// <summary>The name of a symbol among what arrives: that of a weight is the receptor's, which has the sum of the weights.</summary>
    internal string NameOfInput(Symbol symbol) => symbol.Role == SymbolRole.Weight ? Names.Input(symbol) : Names.Field(symbol);

    /// <summary>A block of statements, whose variables have the names that the model gives to values.</summary>
    internal Block Block() => new(Names.Identifiers, Reduced);

    /// <summary>The name that the model gives to a value; null if there is none.</summary>
    private string? NameOf(Term term) => Model.Values.FirstOrDefault(value => value.Value.Term.Equals(term))?.Name;

    /// <summary>The name that the model gives to a value which has been reduced.</summary>
    private string? Reduced(Term term) =>
        Model.Values.FirstOrDefault(value => !value.Value.Term.IsConstant && Fields.Reduce(value.Value.Term).Equals(term))?.Name;
}
