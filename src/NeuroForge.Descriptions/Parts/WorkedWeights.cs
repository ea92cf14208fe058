using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Building;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Checks that synapse rules and rewiring strategies get weights in the unit that they need.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class WorkedWeights(Reading reading)
{
    /// <summary>True if a mechanism can work with the weights of a projection, as far as that is known; otherwise false, with a diagnostic.</summary>
    /// <param name="named">The node that names the mechanism.</param>
    /// <param name="mechanism">The rule or strategy; null if it is not known.</param>
    /// <param name="unit">The receptors' unit; null if it is not known.</param>
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
