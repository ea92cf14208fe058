using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>The names of the fields and variables of a neuron's kernel.</summary>
internal sealed class KernelNames
{
    private readonly Dictionary<Symbol, string> _fields = [];
    private readonly Dictionary<Symbol, string> _inputs = [];
    private readonly Dictionary<Symbol, string> _locals = [];

    internal KernelNames(NeuronEquations model)
    {
        Type = Identifiers.TypeOf(model.Source.Name.Text);
        Identifiers = new(Type);
        foreach (var quantity in model.Parameters.Concat(model.States))
        {
            _fields[quantity.Symbol] = Identifiers.Field(quantity.Name);
        }

        foreach (var receptor in model.Receptors)
        {
            _inputs[receptor.Symbol] = Identifiers.Field(receptor.Name);
            if (!receptor.TakesSpikes)
            {
                _fields[receptor.Symbol] = Identifiers.Field(receptor.HeldName);
            }
        }

        foreach (var noise in model.Noises)
        {
            _inputs[noise] = Identifiers.Field("uniform");
            _fields[noise] = $"NormalDeviates.Of({_inputs[noise]})";
        }

        _fields[DerivedFields.Step] = "clock.Step";
        foreach (var state in model.States)
        {
            _locals[state.Symbol] = Identifiers.Local(state.Name);
        }
    }

    /// <summary>The name of the type.</summary>
    internal string Type { get; }

    /// <summary>Names further fields and variables.</summary>
    internal Identifiers Identifiers { get; }

    /// <summary>The field of a parameter, a state, or the signal that acts in a step.</summary>
    internal string Field(Symbol symbol) => _fields[symbol];

    /// <summary>The field of a receptor or a random number.</summary>
    internal string Input(Symbol symbol) => _inputs[symbol];

    /// <summary>The variable of a state at the end of a step.</summary>
    internal string Local(Symbol state) => _locals[state];

    /// <summary>Names a symbol.</summary>
    internal void Add(Symbol symbol, string name) => _fields[symbol] = name;
}
