using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a mechanism that is a class: with other values it is made anew.</summary>
/// <param name="path">Where the description has them.</param>
/// <param name="use">The mechanism, with their values as they are.</param>
internal abstract class ClassParameterChange(string path, MechanismUse use) : AdjustableParameters(path)
{
    private readonly Dictionary<string, object> _values = new(use.Parameters, StringComparer.Ordinal);

    /// <summary>The mechanism with the values taken so far.</summary>
    private protected MechanismUse Adjusted => use with { Parameters = _values };

    /// <inheritdoc/>
    private protected override IReadOnlyList<ParameterDeclaration> Declared => use.Mechanism.Parameters;

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment)
    {
        if (ClassValue.Of(site, parameter, adjustment) is { } value)
        {
            _values[parameter.Name] = value;
        }
    }
}
