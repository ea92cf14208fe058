using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the integration of the states over a step, into a variable for each.</summary>
internal sealed class StateWriter
{
    private readonly NeuronModelKernel _kernel;
    private readonly Propagation _whole;
    private readonly Propagation? _held;

    /// <summary>Creates a writer.</summary>
    /// <param name="kernel">The kernel.</param>
    internal StateWriter(NeuronModelKernel kernel)
    {
        _kernel = kernel;
        _whole = Propagation(1, "", _ => false);
        _held = kernel.Plan.Exact.Any(IsHeld) ? Propagation(1, "held", IsHeld) : null;
    }

    /// <summary>The statements.</summary>
    internal IReadOnlyList<string> Write()
    {
        var method = _kernel.Plan.Others.Count == 0 ? Method.Exact : _kernel.Plan.Method;
        var block = _kernel.Block();
        foreach (var equation in _kernel.Plan.Exact)
        {
            block.Add($"var {_kernel.Local(equation.Symbol)} = ", Exact(equation, _whole, _held));
        }

        switch (method)
        {
            case Method.Exact:
                break;
            case Method.Euler or Method.ExponentialEuler:
                AddSingle(block, method);
                break;
            default:
                var exact = block.Write(_kernel.Names.Field, _kernel.Helpers);
                return [.. exact, .. new StageWriter(_kernel, this).Write(method)];
        }

        return block.Write(_kernel.Names.Field, _kernel.Helpers);
    }

    /// <summary>The value of an exactly solved state in the middle of the step.</summary>
    internal IReadOnlyDictionary<Symbol, Term> Middle()
    {
        var middle = Propagation(0.5, "half", _ => false);
        var held = _held is null ? null : Propagation(0.5, "half_held", IsHeld);
        return _kernel.Plan.Exact.ToDictionary(equation => equation.Symbol, equation => Exact(equation, middle, held));
    }

    /// <summary>The change of a state at a rate, which is none for a state that is held.</summary>
    internal Term Change(StateRate equation, Term change) =>
        _kernel.Neuron.IsHeld(equation.Symbol) ? Terms.Choice(Terms.Of(NeuronModelKernel.Active), change, Terms.Zero) : change;

    private Propagation Propagation(double share, string prefix, Func<LinearEquation, bool> isHeld) =>
        new(_kernel.Plan.Exact, _kernel.Fields, _kernel.Names.Identifiers, share, prefix, isHeld);

    private bool IsHeld(LinearEquation equation) => _kernel.Neuron.IsHeld(equation.Symbol);

    /// <summary>A state that is held, or depends on one that is, has another solution in the refractory time.</summary>
    private Term Exact(LinearEquation equation, Propagation whole, Propagation? held)
    {
        var moved = whole.Of(equation);
        return held is null || !whole.Depends(equation, IsHeld) ? moved : Terms.Choice(Terms.Of(NeuronModelKernel.Active), moved, held.Of(equation));
    }

    private void AddSingle(Block block, Method method)
    {
        foreach (var equation in _kernel.Plan.Others)
        {
            var noises = _kernel.Neuron.Noises.Where(equation.Rate.Has).ToList();
            var rate = Terms.Substitute(equation.Rate, symbol => symbol.Role == SymbolRole.Noise ? Terms.Zero : null);
            var change = SingleStage.Change(method, equation.Symbol, rate);
            foreach (var noise in noises)
            {
                var root = Terms.Function(Operation.Sqrt, Terms.Of(DerivedFields.Step));
                change = Terms.Sum(change, Terms.Product(DerivedFields.Scaled(root, Derivatives.Of(equation.Rate, noise)), Terms.Of(noise)));
            }

            var end = Terms.Sum(Terms.Of(equation.Symbol), Change(equation, change));
            block.Add($"var {_kernel.Local(equation.Symbol)} = ", _kernel.Fields.Reduce(end));
        }
    }
}
