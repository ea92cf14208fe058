using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>The names of the fields and variables of a kernel.</summary>
internal sealed class KernelNames
{
    private readonly Dictionary<Symbol, string> _fields = [];

    internal KernelNames(ModelEquations model)
    {
        Type = Identifiers.TypeOf(model.Source.Name.Text);
        Identifiers = new(Type);
        foreach (var quantity in model.Parameters.Concat(model.States))
        {
            _fields[quantity.Symbol] = Identifiers.Field(quantity.Name);
        }
    }

    /// <summary>The name of the type.</summary>
    internal string Type { get; }

    /// <summary>Names further fields and variables.</summary>
    internal Identifiers Identifiers { get; }

    /// <summary>The field or variable of a symbol.</summary>
    internal string Field(Symbol symbol) => _fields[symbol];

    /// <summary>Names a symbol.</summary>
    internal void Add(Symbol symbol, string name) => _fields[symbol] = name;
}
