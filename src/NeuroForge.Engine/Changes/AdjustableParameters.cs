using NeuroForge.Declarations;
using NeuroForge.Engine.Conditions;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of one mechanism at one place in a network, which can be changed while the network runs.</summary>
/// <param name="path">Their path in the description: <c>populations.E.parameters</c>.</param>
internal abstract class AdjustableParameters(string path)
{
    private const string Paths =
        "populations.NAME.parameters.PARAMETER, populations.NAME.elements.ELEMENT.PARAMETER, stimuli.NAME.PARAMETER, "
        + "projections.NAME.synapse.PARAMETER or projections.NAME.rewiring.PARAMETER";

    /// <summary>Their path in the description.</summary>
    internal string Path => path;

    /// <summary>The names that can be set.</summary>
    private protected abstract IReadOnlyList<ParameterDeclaration> Declared { get; }

    /// <summary>Finds the parameters at a path.</summary>
    /// <param name="site">Receives the mistake if there are none.</param>
    /// <param name="path">A path in the description.</param>
    /// <param name="parameter">The name of the parameter, if there is one.</param>
    internal static AdjustableParameters? Find(ChangeSite site, string path, out string parameter)
    {
        var parts = path.Split('.');
        parameter = parts[^1];
        switch (parts)
        {
            case ["populations", var name, "parameters", _]:
                return site.Population(name) is { } population ? new NeuronParameters(population) : null;
            case ["populations", var name, "elements", var kind, _]:
                return site.Population(name) is { } grower && site.Find(grower.Elements, e => e.Name, kind, $"element of {name}") is { } elements
                    ? new ElementParameters(grower, elements)
                    : null;
            case ["stimuli", var name, _]:
                return site.Find(site.Network.Plan.Stimuli, s => s.Name, name, "stimulus") is null
                    ? null
                    : new StimulusParameters(site.Network.PlayersOf(name));
            case ["projections", var name, "synapse", _]:
                return site.Projection(name) is { } projection ? new RuleParameters(projection) : null;
            case ["projections", var name, "rewiring", _]:
                return site.Projection(name) is { } rewired
                    && site.Find(site.Network.Rewiring, r => r.Editor.Projection.Name, rewired.Name, "rewired projection") is { } rewiring
                    ? new StrategyParameters(rewiring)
                    : null;
            default:
                site.Refuse($"\"{path}\" is not a parameter: expected {Paths}");
                return null;
        }
    }

    /// <summary>Takes a value.</summary>
    internal virtual void Set(ChangeSite site, string parameter, Adjustment adjustment)
    {
        if (site.Find(Declared, p => p.Name, parameter, $"parameter of {path}") is { } declared)
        {
            Set(site, declared, adjustment);
        }
    }

    /// <summary>Computes the result of the new values.</summary>
    internal abstract void Prepare(ChangeSite site);

    /// <summary>Applies the new values.</summary>
    internal abstract void Apply(ChangeSite site);

    /// <summary>The place of a parameter among those declared.</summary>
    private protected int PlaceOf(ParameterDeclaration parameter) => Declared.Index().First(p => p.Item == parameter).Index;

    /// <summary>The origins of the values of a kernel if a change gives none.</summary>
    private protected static Given[] Origins(Mechanism kernel) => [.. kernel.Parameters.Select(_ => Given.Kept)];

    /// <summary>Takes a value of a declared parameter.</summary>
    private protected abstract void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment);
}
