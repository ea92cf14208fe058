using NeuroForge.Declarations;
using NeuroForge.Engine.Conditions;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of one mechanism at one place in a network, which can be changed while the network runs.</summary>
/// <param name="path">Their path in the description: <c>populations.E.parameters</c>.</param>
internal abstract class AdjustableParameters(string path)
{
    private const string Paths =
        "populations.NAME.parameters.PARAMETER, populations.NAME.elements.ELEMENT.PARAMETER, the same of groups.NAME, stimuli.NAME.PARAMETER, "
        + "projections.NAME.synapse.PARAMETER or projections.NAME.rewiring.PARAMETER";

    /// <summary>Their path in the description.</summary>
    internal string Path => path;

    /// <summary>The names that can be set.</summary>
    private protected abstract IReadOnlyList<ParameterDeclaration> Declared { get; }

    /// <summary>Finds the parameter at a path.</summary>
    /// <param name="site">Receives the mistake if there are none.</param>
    /// <param name="path">A path in the description.</param>
    internal static AdjustedParameter? Find(ChangeSite site, string path)
    {
        var parts = path.Split('.');
        if (parts is ["groups", var group, .. var rest])
        {
            return site.Find(site.Network.Plan.Groups, g => g.Name, group, "group") is { } found && rest is ["parameters", _] or ["elements", _, _]
                ? Find(site, path, ["populations", found.Population, .. rest], [.. found.Neurons])
                : site.Mistakes.Count > 0 ? null : Nowhere(site, path);
        }

        return Find(site, path, parts, null);
    }

    private static AdjustedParameter? Find(ChangeSite site, string path, string[] parts, int[]? members)
    {
        AdjustableParameters? parameters = parts switch
        {
            ["populations", var name, "parameters", _] => site.Population(name) is { } population ? new NeuronParameters(population) : null,
            ["populations", var name, "elements", var kind, _] =>
                site.Population(name) is { } grower && site.Find(grower.Elements, e => e.Name, kind, $"element of {name}") is { } elements
                    ? new ElementParameters(grower, elements)
                    : null,
            ["stimuli", var name, _] =>
                site.Find(site.Network.Plan.Stimuli, s => s.Name, name, "stimulus") is null ? null : new StimulusParameters(site.Network.PlayersOf(name)),
            ["projections", var name, "synapse", _] => site.Projection(name) is { } projection ? new RuleParameters(projection) : null,
            ["projections", var name, "rewiring", _] =>
                site.Projection(name) is { } rewired
                    && site.Find(site.Network.Rewiring, r => r.Editor.Projection.Name, rewired.Name, "rewired projection") is { } rewiring
                    ? new StrategyParameters(rewiring, site.Network.Plan.Step)
                    : null,
            _ => null,
        };
        return parameters is not null ? new AdjustedParameter(parameters, parts[^1], members)
            : parts is ["populations", _, "parameters", _] or ["populations", _, "elements", _, _] or ["stimuli", _, _]
                or ["projections", _, "synapse" or "rewiring", _] ? null
            : Nowhere(site, path);
    }

    private static AdjustedParameter? Nowhere(ChangeSite site, string path)
    {
        site.Refuse($"\"{path}\" is not a parameter: expected {Paths}");
        return null;
    }

    /// <summary>Takes a value.</summary>
    /// <param name="site">Takes the mistakes.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="adjustment">The value.</param>
    /// <param name="members">The neurons of a group whose value it is; null for all.</param>
    internal virtual void Set(ChangeSite site, string parameter, Adjustment adjustment, int[]? members)
    {
        if (site.Find(Declared, p => p.Name, parameter, $"parameter of {path}") is { } declared)
        {
            Set(site, declared, adjustment, members);
        }
    }

    /// <summary>True if there is a parameter with a name.</summary>
    internal virtual bool Has(string parameter) => Declared.Any(p => p.Name == parameter);

    /// <summary>The current value of a parameter, including values that were set but not yet applied.</summary>
    internal virtual Adjustment Current(string parameter) => new(
        $"{path}.{parameter}", Numbers(Declared.First(p => p.Name == parameter)), Word(Declared.First(p => p.Name == parameter)));

    /// <summary>Computes the result of the new values.</summary>
    internal abstract void Prepare(ChangeSite site);

    /// <summary>Applies the new values.</summary>
    internal abstract void Apply(ChangeSite site);

    /// <summary>The place of a parameter among those declared.</summary>
    private protected int PlaceOf(ParameterDeclaration parameter) => Declared.Index().First(p => p.Item == parameter).Index;

    /// <summary>The origins of the values of a kernel if a change gives none.</summary>
    private protected static Given[] Origins(Mechanism kernel) => [.. kernel.Parameters.Select(_ => Given.Kept)];

    /// <summary>Takes a value of a declared parameter.</summary>
    private protected abstract void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment, int[]? members);

    /// <summary>The numbers of a parameter; empty where it is a word.</summary>
    private protected abstract double[] Numbers(ParameterDeclaration parameter);

    /// <summary>The word of a parameter; null where it has numbers.</summary>
    private protected virtual string? Word(ParameterDeclaration parameter) => null;
}
