namespace NeuroForge.Engine;

/// <summary>The parameters of a stimulus, and its weight.</summary>
internal sealed class StimulusParameters : AdjustableParameters
{
    private const string WeightName = "weight";

    private readonly StimulusPlayer[] _players;
    private readonly Dictionary<string, object> _values;
    private StimulusPlan _plan;
    private IStimulus? _stimulus;

    internal StimulusParameters(Network network, string name)
        : base($"stimuli.{name}")
    {
        _players = [.. network.Shards.SelectMany(s => s.Stimuli).Where(p => p.Name == name)];
        _plan = _players[0].Plan;
        _values = new(_plan.Model.Parameters, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    private protected override IReadOnlyList<ParameterDeclaration> Declared => _plan.Model.Mechanism.Parameters;

    /// <inheritdoc/>
    internal override void Set(ChangeSite site, string parameter, Adjustment adjustment)
    {
        if (parameter != WeightName)
        {
            base.Set(site, parameter, adjustment);
        }
        else if (adjustment is { Word: null, Numbers: [var weight] } && double.IsFinite(weight))
        {
            _plan = _plan with { Weight = weight };
        }
        else
        {
            site.Refuse($"{adjustment.Path} must be a finite number, in the unit of the receptor");
        }
    }

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        _plan = _plan with { Model = _plan.Model with { Parameters = _values } };
        site.Try(_plan.Model.Mechanism, Path, $"stimulus {_plan.Name}", () =>
        {
            _stimulus = MechanismActivator.Create<IStimulus>(_plan.Model, $"stimulus {_plan.Name}");
            _stimulus.Begin(site.Network.Plan.Step);
        });
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site) => Array.ForEach(_players, player => player.Play(_plan, _stimulus!));

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment)
    {
        if (ClassValue.Of(site, parameter, adjustment) is { } value)
        {
            _values[parameter.Name] = value;
        }
    }
}
