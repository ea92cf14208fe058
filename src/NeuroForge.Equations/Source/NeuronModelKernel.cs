using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>The state that the writers of a neuron's source share.</summary>
internal sealed class NeuronModelKernel : Kernel
{
    private readonly Dictionary<Symbol, string> _locals = [];
    private readonly Dictionary<Symbol, string> _inputs = [];

    internal NeuronModelKernel(NeuronEquations neuron, IntegrationPlan plan)
        : base(neuron)
    {
        (Neuron, Plan) = (neuron, plan);
        NameInputs();
        Names.Add(DerivedFields.Step, "clock.Step");
        foreach (var state in neuron.States)
        {
            _locals[state.Symbol] = Names.Identifiers.Local(state.Name);
        }

        var moving = neuron.Rates.Select(r => r.State).Concat(neuron.Received.Select(r => r.State)).Concat(neuron.Reset.Select(r => r.State)).Distinct();
        foreach (var state in moving)
        {
            var end = new Symbol(state.Name, SymbolRole.Local);
            Ends.Add(state.Symbol, end);
            Names.Add(end, Local(state.Symbol));
        }

        Names.Add(Active, "active");
        Names.Add(Spiked, "spiked");
        if (neuron.Refractory is { } refractory)
        {
            Constants.Add(("RefractorySteps", $"T.Floor(({Names.Field(refractory.Symbol)} / step) + 0.5)"));
        }
    }

    /// <summary>The condition that a neuron is not refractory.</summary>
    internal static Symbol Active { get; } = new("active", SymbolRole.Local);

    /// <summary>The condition that a neuron spikes.</summary>
    internal static Symbol Spiked { get; } = new("spiked", SymbolRole.Local);

    /// <summary>The variable of each state that changes, which has its value at the end of the step.</summary>
    internal Dictionary<Symbol, Symbol> Ends { get; } = [];

    /// <summary>True if the model has a refractory time.</summary>
    internal bool Refracts => Neuron.Refractory is not null;

    /// <summary>The model.</summary>
    internal NeuronEquations Neuron { get; }

    /// <summary>Its integration.</summary>
    internal IntegrationPlan Plan { get; }

    /// <summary>The method that computes slopes; null if the integration needs none.</summary>
    internal CodeLines? Slope { get; set; }

    /// <inheritdoc/>
    internal override string Integration => Plan.InWords;

    /// <inheritdoc/>
    internal override string OptionsOf(DeclaredQuantity parameter) => parameter == Neuron.Refractory ? ", WholeSteps = true" : "";

    /// <summary>The field of a receptor or a random number.</summary>
    internal string Input(Symbol symbol) => _inputs[symbol];

    /// <summary>The variable of a state at the end of a step.</summary>
    internal string Local(Symbol state) => _locals[state];

    /// <summary>The name of a symbol among what arrives: that of a weight is the receptor's, which has the sum of the weights.</summary>
    internal string NameOfInput(Symbol symbol) => symbol.Role == SymbolRole.Weight ? Input(symbol) : Names.Field(symbol);

    private void NameInputs()
    {
        foreach (var receptor in Neuron.Receptors)
        {
            _inputs[receptor.Symbol] = Names.Identifiers.Field(receptor.Name);
            if (!receptor.TakesSpikes)
            {
                Names.Add(receptor.Symbol, Names.Identifiers.Field(receptor.HeldName));
            }
        }

        foreach (var noise in Neuron.Noises)
        {
            _inputs[noise] = Names.Identifiers.Field("uniform");
            Names.Add(noise, $"NormalDeviates.Of({_inputs[noise]})");
        }
    }
}
