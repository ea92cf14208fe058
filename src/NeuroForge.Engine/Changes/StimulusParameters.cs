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
    private CourseStimuli? _courses;

    private StimulusPlan Plan => players[0].Plan;

    /// <inheritdoc/>
    internal override void Set(ChangeSite site, string parameter, Adjustment adjustment, int[]? members)
    {
        if (Plan.Courses.Any(course => course.Parameter == parameter))
        {
            site.Refuse($"{adjustment.Path} follows a course that the description gives, so it cannot be set");
        }
        else if (parameter != WeightName)
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
        site.Try(Adjusted.Mechanism, Path, ReadyStimulus.PlaceOf(Plan), () =>
        {
            var plan = Plan with { Model = Adjusted };
            (_stimulus, _courses) = (ReadyStimulus.Make(site.Network.Plan, plan), CourseStimuli.Of(site.Network.Plan, plan));
        });

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site)
    {
        var plan = Plan with { Model = Adjusted, Weight = _weight };
        foreach (var player in players)
        {
            player.Play(plan, _stimulus!, _courses);
        }
    }
}
