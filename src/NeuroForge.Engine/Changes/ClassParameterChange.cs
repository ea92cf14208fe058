using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Space;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a mechanism that is a class: a change creates a new instance.</summary>
/// <param name="path">Their path in the description.</param>
/// <param name="use">The mechanism with its current values.</param>
internal abstract class ClassParameterChange(string path, MechanismUse use) : AdjustableParameters(path)
{
    private readonly Dictionary<string, object> _values = new(use.Parameters, StringComparer.Ordinal);

    /// <summary>The mechanism with the new values.</summary>
    private protected MechanismUse Adjusted => use with { Parameters = _values };

    /// <inheritdoc/>
    private protected override IReadOnlyList<ParameterDeclaration> Declared => use.Mechanism.Parameters;

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment, int[]? members)
    {
        if (ClassValue.Of(site, parameter, adjustment) is { } value)
        {
            _values[parameter.Name] = value;
        }
    }

    /// <inheritdoc/>
    private protected override double[] Numbers(ParameterDeclaration parameter) => ValueOf(parameter) switch
    {
        double[] list => list,
        string or bool or Enum or DistanceKernel => [],
        var number => [Convert.ToDouble(number, CultureInfo.InvariantCulture)],
    };

    /// <inheritdoc/>
    private protected override string? Word(ParameterDeclaration parameter) => ValueOf(parameter) switch
    {
        string word => word,
        bool isOn => isOn ? ClassValue.Yes : ClassValue.No,
        Enum member => SnakeCase.Of(member.ToString()),
        DistanceKernel kernel => kernel.ToString(),
        _ => null,
    };

    private object ValueOf(ParameterDeclaration parameter) => _values.GetValueOrDefault(parameter.Name) ?? parameter.Default!;
}
