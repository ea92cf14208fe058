using NeuroForge.Equations.Models;
using NeuroForge.Units;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the fields of a kernel with their declarations.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="lines">Receives the lines.</param>
internal sealed class FieldWriter(Kernel kernel, CodeLines lines)
{
    private static readonly Dimension Frequency = Unit.Parse("1/ms").Dimension;

    /// <summary>Writes them, in the order of the contract: parameters, constants, states, and what the host sets.</summary>
    /// <param name="further">Fields of states that the model does not declare.</param>
    /// <param name="inputs">The fields that the host sets.</param>
    internal void Write(IEnumerable<string> further, IEnumerable<string> inputs)
    {
        IEnumerable<string>[] all = [kernel.Model.Parameters.Select(Parameter), Derived(), kernel.Model.States.Select(State).Concat(further), inputs];
        var sections = all.Select(section => section.ToList()).Where(section => section.Count > 0);
        foreach (var (number, section) in sections.Index())
        {
            lines.Add(number == 0 ? section : section.Prepend(""));
        }
    }

    private IEnumerable<string> Derived() => kernel.Fields.All.Select(f => f.Field)
        .Concat(kernel.Constants.Select(constant => constant.Field))
        .Select(field => $"[Derived] public T {field};");

    private string Parameter(DeclaredQuantity parameter)
    {
        var source = parameter.Source;

        // The integration itself says how long a step may be.
        var free = source.Unit.Dimension == Frequency ? ", MaxPerStep = double.PositiveInfinity" : "";
        return $"[Parameter({Literals.Quoted(source.Unit.Text)}, {Literals.Number(source.Value)}{Literals.Limits(source.Bounds)}"
            + kernel.OptionsOf(parameter) + free + Doc(parameter, "Parameter");
    }

    private string State(DeclaredQuantity state)
    {
        var source = state.Source;
        var initial = source.From is { } from ? $", From = nameof({kernel.Names.Field(kernel.Model.Parameters.First(p => p.Name == from).Symbol)})"
            : source.Value != 0 ? $", {Literals.Number(source.Value)}"
            : "";
        return $"[State({Literals.Quoted(source.Unit.Text)}{initial}{Literals.Limits(source.Bounds)}{Doc(state, "State")}";
    }

    private string Doc(DeclaredQuantity quantity, string kind)
    {
        var field = kernel.Names.Field(quantity.Symbol);
        var doc = quantity.Source.Doc.Length > 0 ? quantity.Source.Doc : $"{kind} {quantity.Name} of the equations.";
        return $", Doc = {Literals.Quoted(doc)}{Identifiers.NameOf(field, quantity.Name)})] public T {field};";
    }
}
