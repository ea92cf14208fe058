using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Stimuli;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a stimulus, and its weight.</summary>
/// <param name="players">The players of the stimulus, one for each shard that it reaches.</param>
internal sealed class StimulusParameters(IReadOnlyList<StimulusPlayer> players) : ClassParameterChange($"stimuli.{players[0].Name}", players[0].Plan.Model)
{
    private const string WeightName = "weight";

    private double _weight = players[0].Plan.Weight;
    private IStimulus? _stimulus;

    private StimulusPlan Plan => players[0].Plan;

    /// <inheritdoc/>
    internal override void Set(ChangeSite site, string parameter, Adjustment adjustment, int[]? members)
    {
        if (parameter != WeightName)
        {
            base.Set(site, parameter, adjustment, members);
        }
        else if (adjustment is { Word: null, Numbers: [var weight] } && double.IsFinite(weight))
        {
            _weight = weight;
        }
        else
        {
            site.Refuse($"{adjustment.Path} must be a finite number, in the unit of the receptor");
        }
    }

    /// <inheritdoc/>
    internal override bool Has(string parameter) => parameter == WeightName || base.Has(parameter);

    /// <inheritdoc/>
    internal override Adjustment Current(string parameter) =>
        parameter == WeightName ? new($"{Path}.{WeightName}", [_weight], null) : base.Current(parameter);

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site) =>
        site.Try(
            Adjusted.Mechanism, Path, ReadyStimulus.PlaceOf(Plan), () => _stimulus = ReadyStimulus.Make(site.Network.Plan, Plan with { Model = Adjusted }));

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site)
    {
        var plan = Plan with { Model = Adjusted, Weight = _weight };
        foreach (var player in players)
        {
            player.Play(plan, _stimulus!);
        }
    }
}
