using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Testing.Subjects;
using NeuroForge.Units;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that mechanisms and parameters are documented, and that parameters have bounds if not every value is valid.</summary>
public sealed class DeclarationCheck() : ConformanceCheck("declarations are complete")
{
    private static readonly Dimension Time = Unit.Parse("ms").Dimension;
    private static readonly Dimension Capacitance = Unit.Parse("pF").Dimension;

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
        [.. plugin.Plugin.Mechanisms.SelectMany(mechanism => OfMechanism(mechanism).Concat(mechanism.Parameters.SelectMany(p => OfParameter(mechanism, p))))];

    private static IEnumerable<Finding> OfMechanism(Mechanism mechanism)
    {
        if (mechanism.Doc.Length == 0)
        {
            yield return Finding.On(mechanism, "it has no documentation", "give its attribute a Doc: one sentence, which neuroforge describe shows");
        }

        if (mechanism is { Kind: MechanismKind.Stimulus, Gives: SignalKinds.None })
        {
            yield return Finding.On(
                mechanism,
                "it does not declare whether it gives spikes or a continuous signal",
                "set Gives = SignalKinds.Spikes or Gives = SignalKinds.Continuous in its [Stimulus]");
        }

        foreach (var input in mechanism.Inputs.Where(input => input.Takes == SignalKinds.None))
        {
            yield return Finding.On(
                mechanism,
                $"receptor {input.Name} does not declare whether it takes spikes or a continuous signal",
                "set Takes = SignalKinds.Spikes or Takes = SignalKinds.Continuous in its [Input]");
        }
    }

    private static IEnumerable<Finding> OfParameter(Mechanism mechanism, ParameterDeclaration parameter)
    {
        if (parameter.Doc.Length == 0)
        {
            yield return Finding.On(mechanism, $"parameter {parameter.Name} has no documentation", "give its [Parameter] a Doc");
        }

        if (parameter.Bounds.ToString().Length == 0 && IsNeverBelowZero(parameter))
        {
            yield return Finding.On(
                mechanism,
                $"parameter {parameter.Name} is in {parameter.Unit} and has no bounds",
                "set Above = 0, or Min = 0 if 0 makes sense; for a time that may be negative set another Min");
        }
    }

    private static bool IsNeverBelowZero(ParameterDeclaration parameter) => parameter.Unit.Dimension == Time || parameter.Unit.Dimension == Capacitance;
}
