using NeuroForge.Declarations;
using NeuroForge.Units;

namespace NeuroForge.Engine.Plan;

/// <summary>The time constants of neuron models and synapse rules: parameters that are times with the name tau or tau_....</summary>
internal static class TimeConstants
{
    private static readonly Unit Ms = Unit.Parse("ms");

    /// <summary>The time constants of a mechanism that are above 0.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="given">Values of its parameters that differ from their defaults.</param>
    /// <returns>Each with its smallest possible value, in ms.</returns>
    internal static IEnumerable<(ParameterDeclaration Parameter, double Value)> Of(Mechanism mechanism, IReadOnlyDictionary<string, Distribution> given)
    {
        foreach (var parameter in mechanism.Parameters.Where(IsTimeConstant))
        {
            var least = given.TryGetValue(parameter.Name, out var value) ? value.Support.Min : (double)parameter.Default!;
            if (least > 0)
            {
                yield return (parameter, parameter.Unit.Convert(least, Ms));
            }
        }
    }

    private static bool IsTimeConstant(ParameterDeclaration parameter) =>
        parameter.Unit.Dimension == Ms.Dimension && (parameter.Name == "tau" || parameter.Name.StartsWith("tau_", StringComparison.Ordinal));
}
