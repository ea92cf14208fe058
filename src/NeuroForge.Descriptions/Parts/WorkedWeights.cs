using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Building;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Holds synapse rules and rewiring strategies to the unit of the weights that they are to work with.</summary>
/// <param name="reading">What the readers share.</param>
internal sealed class WorkedWeights(Reading reading)
{
    /// <summary>Whether a mechanism can work with the weights of a projection, as far as that is known; where it cannot, that is reported.</summary>
    /// <param name="named">Where the description names the mechanism.</param>
    /// <param name="mechanism">The rule or strategy; null where it is not known.</param>
    /// <param name="unit">The receptors' unit; null where it is not known.</param>
    internal bool Suit(Node? named, Mechanism? mechanism, Unit? unit)
    {
        if (mechanism is null || unit is null || WeightUnitCheck.Fault(mechanism, unit) is not { } fault)
        {
            return true;
        }

        var wanted = mechanism.WeightUnit!.IsPure ? "pure numbers" : mechanism.WeightUnit.Text;
        reading.Bag.Report(DiagnosticCodes.DifferentUnits, named!, fault, $"name a receptor that takes {wanted}, or choose another {mechanism.Kind.InWords()}");
        return false;
    }
}
