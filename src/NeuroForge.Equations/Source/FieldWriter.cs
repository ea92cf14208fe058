using NeuroForge.Declarations;
using NeuroForge.Equations.Models;
using NeuroForge.Units;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the fields of a kernel with their declarations.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="lines">Receives the lines.</param>
internal sealed class FieldWriter(Kernel kernel, CodeLines lines)
{
    private static readonly Dimension Frequency = Unit.Parse("1/ms").Dimension;

    /// <summary>Writes them, in the order of the contract: parameters, constants, states, receptors, random numbers.</summary>
    internal void Write() => lines.Add(Fields());

    private IEnumerable<string> Fields()
    {
        var model = kernel.Model;
        foreach (var parameter in model.Parameters)
        {
            yield return Parameter(parameter);
        }

        yield return "";
        foreach (var field in kernel.Fields.All.Select(f => f.Field).Concat(kernel.Refracts ? ["RefractorySteps"] : (string[])[]))
        {
            yield return $"[Derived] public T {field};";
        }

        yield return "";
        foreach (var state in model.States)
        {
            yield return State(state);
        }

        foreach (var receptor in model.Receptors.Where(r => !r.TakesSpikes))
        {
            var field = kernel.Names.Field(receptor.Symbol);
            yield return $"[State({Literals.Quoted(receptor.Source.Unit.Text)}, Doc = \"Signal at receptor {receptor.Name} that acts in the next step.\""
                + $"{Name(field, receptor.HeldName)})] public T {field};";
        }

        if (kernel.Refracts)
        {
            yield return "[State(\"1\", Min = 0, Doc = \"Remaining steps of the refractory time.\")] public T Refractory;";
        }

        yield return "";
        foreach (var receptor in model.Receptors)
        {
            yield return Receptor(receptor);
        }

        foreach (var noise in model.Noises)
        {
            yield return $"[Uniform] public T {kernel.Names.Input(noise)};";
        }
    }

    private string Parameter(DeclaredQuantity parameter)
    {
        var (source, field) = (parameter.Source, kernel.Names.Field(parameter.Symbol));
        var steps = parameter == kernel.Model.Refractory ? ", WholeSteps = true" : "";

        // The integration itself says how long a step may be.
        var free = source.Unit.Dimension == Frequency ? ", MaxPerStep = double.PositiveInfinity" : "";
        return $"[Parameter({Literals.Quoted(source.Unit.Text)}, {Plain(source.Value)}{Limits(source.Bounds)}{steps}{free}, "
            + $"Doc = {Literals.Quoted(Doc(source, "Parameter"))}{Name(field, parameter.Name)})] public T {field};";
    }

    private string State(DeclaredQuantity state)
    {
        var (source, field) = (state.Source, kernel.Names.Field(state.Symbol));
        var initial = source.From is { } from ? $", From = nameof({kernel.Names.Field(kernel.Model.Parameters.First(p => p.Name == from).Symbol)})"
            : source.Value != 0 ? $", {Plain(source.Value)}"
            : "";
        return $"[State({Literals.Quoted(source.Unit.Text)}{initial}{Limits(source.Bounds)}, "
            + $"Doc = {Literals.Quoted(Doc(source, "State"))}{Name(field, state.Name)})] public T {field};";
    }

    private string Receptor(DeclaredReceptor receptor)
    {
        var (source, field) = (receptor.Source, kernel.Names.Input(receptor.Symbol));
        var doc = source.Doc.Length > 0 ? source.Doc : receptor.TakesSpikes ? "Spikes, with their weights." : "A continuous signal.";
        return $"[Input({Literals.Quoted(source.Unit.Text)}, Takes = SignalKinds.{(receptor.TakesSpikes ? "Spikes" : "Continuous")}, "
            + $"Doc = {Literals.Quoted(doc)}{Name(field, receptor.Name)})] public T {field};";
    }

    private static string Doc(QuantitySource source, string kind) => source.Doc.Length > 0 ? source.Doc : $"{kind} {source.Name.Text} of the equations.";

    private static string Name(string field, string name) => Identifiers.Spells(field, name) ? "" : $", Name = {Literals.Quoted(name)}";

    private static string Plain(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static string Limits(Bounds bounds) =>
        (double.IsFinite(bounds.Least) ? $", {(bounds.LeastAllowed ? "Min" : "Above")} = {Plain(bounds.Least)}" : "")
        + (double.IsFinite(bounds.Greatest) ? $", {(bounds.GreatestAllowed ? "Max" : "Below")} = {Plain(bounds.Greatest)}" : "");
}
