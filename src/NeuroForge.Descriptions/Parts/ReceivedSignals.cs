using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Building;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Checks that receptors take the kinds of signal that stimuli and synapse rules send.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class ReceivedSignals(Reading reading)
{
    /// <summary>True if receptors take the signals of a mechanism, as far as both are known; otherwise false, with a diagnostic.</summary>
    /// <param name="receptors">The nodes that name the receptors.</param>
    /// <param name="populations">The populations that have the receptors.</param>
    /// <param name="giver">The stimulus or synapse rule; null if it is not known.</param>
    internal bool Suit(IReadOnlyList<Node> receptors, IReadOnlyList<ReadPopulation> populations, Mechanism? giver)
    {
        var suit = true;
        foreach (var (receptor, population) in giver is null ? [] : receptors.SelectMany(receptor => populations.Select(population => (receptor, population))))
        {
            if (
                population.Model?.Inputs.FirstOrDefault(i => i.Name == receptor.Text) is { } input
                    && SignalCheck.Fault(giver!, input, population.Name) is { } fault)
            {
                reading.Bag.Report(DiagnosticCodes.WrongSignal, receptor, fault, Hint(giver!, input, population.Model), population.Declared);
                suit = false;
            }
        }

        return suit;
    }

    /// <summary>The receptors that were probably meant, or else the mechanisms of the same kind that fit the receptor.</summary>
    private string Hint(Mechanism giver, InputDeclaration receptor, Mechanism model) => SignalCheck.Suitable(giver, model).ToList() switch
    {
        [var meant] => $"did you mean \"{meant.Name}\" ({meant.Unit})?",
        [] =>
            $"no receptor of neuron model \"{model.Id}\" takes that; {giver.Kind.InWords()}s that give {SignalCheck.InWords(receptor.Takes)}: "
                + $"{Wording.List(Others(giver, receptor))}",
        var several => $"receptors that take it: {Wording.List(several.Select(r => r.Name))}",
    };

    private IEnumerable<string> Others(Mechanism giver, InputDeclaration receptor) => reading.Source.All(giver.Kind)
        .Where(
            other =>
                other.Gives != SignalKinds.None
                    && receptor.Accepts(other.Gives)
                    && (other.GivenUnit is null || other.GivenUnit.Dimension == receptor.Unit.Dimension))
        .Select(other => other.Id);
}
