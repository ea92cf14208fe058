using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Engine.Conditions;

/// <summary>The values of a kernel's parameters: of a population's neurons, of elements, or of the synapses of a projection.</summary>
/// <param name="Mechanism">The kernel.</param>
/// <param name="Path">The path of its parameters in the description: <c>populations.E.parameters</c>.</param>
/// <param name="Values">For each parameter one value for all, or one for each neuron.</param>
/// <param name="Origins">For each parameter the origin of its values.</param>
internal sealed record ParameterValues(Mechanism Mechanism, string Path, double[][] Values, Given[] Origins)
{
    /// <summary>Number of neurons whose values may differ; 1 if all have the same.</summary>
    internal int Count => Values.Select(values => values.Length).DefaultIfEmpty(1).Max();

    /// <summary>The values of a planned kernel.</summary>
    /// <param name="mechanism">The kernel.</param>
    /// <param name="path">The path of its parameters in the description.</param>
    /// <param name="values">The values.</param>
    /// <param name="given">The values in the description.</param>
    internal static ParameterValues Of(Mechanism mechanism, string path, double[][] values, IReadOnlyDictionary<string, Distribution> given) =>
        new(mechanism, path, values, [.. mechanism.Parameters.Select(parameter => OriginOf(given.GetValueOrDefault(parameter.Name)))]);

    /// <summary>The place of a parameter among those declared.</summary>
    internal int PlaceOf(string name)
    {
        var place = 0;
        while (Mechanism.Parameters[place].Name != name)
        {
            place++;
        }

        return place;
    }

    /// <summary>The value of a neuron.</summary>
    internal double At(int parameter, int neuron) => Values[parameter][Values[parameter].Length == 1 ? 0 : neuron];

    /// <summary>The path of a parameter's value in the description.</summary>
    internal string PathOf(int parameter, int neuron) => Origins[parameter] == Given.Listed
        ? FormattableString.Invariant($"{Path}.{Mechanism.Parameters[parameter].Name}.list[{neuron}]")
        : $"{Path}.{Mechanism.Parameters[parameter].Name}";

    /// <summary>A value with its unit.</summary>
    internal string Written(int parameter, int neuron) => Written(At(parameter, neuron), Mechanism.Parameters[parameter].Unit);

    /// <summary>A value with its unit.</summary>
    internal static string Written(double value, Unit unit) =>
        unit.IsPure ? FormattableString.Invariant($"{value:G12}") : FormattableString.Invariant($"{value:G12} {unit}");

    /// <summary>A text with the number of the neuron if neurons differ; otherwise empty.</summary>
    internal string InNeuron(int neuron) => Count == 1 ? "" : FormattableString.Invariant($" in neuron {neuron}");

    private static Given OriginOf(Distribution? given) => given switch
    {
        null => Given.ByDefault,
        ListDistribution => Given.Listed,
        { IsDrawn: true } => Given.Drawn,
        _ => Given.Written,
    };
}
