using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>Checks initial values of states that are parameters.</summary>
/// <param name="scope">Marks the parameters as used.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class InitialValues(EquationScope scope, Mistakes mistakes)
{
    /// <summary>Checks that the parameter exists and has the unit of the state.</summary>
    internal void Check(QuantitySource state, IReadOnlyList<DeclaredQuantity> parameters)
    {
        if (state.From is not { } name)
        {
            return;
        }

        scope.Use(name);
        var from = parameters.FirstOrDefault(p => p.Name == name);
        if (from is null)
        {
            mistakes.Add(new Mistake(
                MistakeKind.UnknownName, state.Name, 0, $"the initial value of \"{state.Name.Text}\" is \"{name}\", which is no parameter", null)
            {
                Word = name,
                Known = [.. parameters.Select(p => p.Name)],
            });
        }
        else if (!from.Source.Unit.IsSameAs(state.Unit))
        {
            mistakes.Add(
                MistakeKind.Dimension,
                state.Name,
                0,
                $"the state \"{state.Name.Text}\" is in {state.Unit}, but its initial value \"{name}\" is in {from.Source.Unit}",
                "give both the same unit");
        }
    }
}
