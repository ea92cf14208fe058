using NeuroForge.Equations.Mathematics;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>A model as it is written: its quantities, and its equations as text.</summary>
public abstract record ModelSource
{
    private protected ModelSource()
    {
    }

    /// <summary>The name that descriptions use.</summary>
    public required SourceText Name { get; init; }

    /// <summary>A sentence that says what it does; empty if there is none.</summary>
    public string Doc { get; init; } = "";

    /// <summary>Its source in the literature; empty if there is none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The parameters.</summary>
    public IReadOnlyList<QuantitySource> Parameters { get; init; } = [];

    /// <summary>Differential equations and named values, in any order.</summary>
    public IReadOnlyList<SourceText> Equations { get; init; } = [];

    /// <summary>The kind in words, with a capital letter.</summary>
    internal abstract string Kind { get; }

    /// <summary>A sentence that says what the model does.</summary>
    internal string Sentence => Doc.Length > 0 ? Doc : $"{Kind} {Name.Text}, written as equations.";

    /// <summary>The texts that are shown as mathematics.</summary>
    internal virtual IEnumerable<WrittenFormula> Formulas => Equations.Select(equation => new WrittenFormula("", equation, FormulaForm.Equation));

    /// <summary>The statements of the model as they are written, one in each line.</summary>
    internal virtual IEnumerable<string> Lines => Equations.Select(equation => equation.Text);

    /// <summary>Changes of states at an event as texts that are shown as mathematics.</summary>
    private protected static IEnumerable<WrittenFormula> At(string when, IEnumerable<SourceText> changes) =>
        changes.Select(change => new WrittenFormula(when, change, FormulaForm.Change));
}
