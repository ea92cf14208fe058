using NeuroForge.Declarations;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Spiking;

/// <summary>What a rule sees of the neurons of a side, a number at a time.</summary>
internal sealed class ScalarSide(Side side, SeenSide seen, RuleSetup setup)
{
    private readonly SeenDeclaration[] _declared = [.. setup.Rule.Seen.Where(s => s.Side == side)];

    /// <summary>What each of the rule's fields sees of a neuron.</summary>
    public IEnumerable<(int Field, double Value)> Of(int neuron) =>
        _declared.Select((declared, column) => (declared.Index, seen.Columns[column].Seen.At(neuron)));
}
