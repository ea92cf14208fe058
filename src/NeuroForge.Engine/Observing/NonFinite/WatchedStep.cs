using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Ranks;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>The step of a population whose model limits it: checks if states have reached a range in which the integration method is unstable.</summary>
/// <remarks>Explicit integration methods become unstable at twice the longest accurate step: <see cref="ILimitStep{T}"/>.</remarks>
/// <param name="population">The population.</param>
/// <param name="step">The length of a step in ms.</param>
/// <param name="ranks">The exchange with other ranks.</param>
internal sealed class WatchedStep(Population population, double step, RankExchange ranks) : Watched
{
    /// <summary>The fraction of the longest accurate step above which states diverge.</summary>
    private const double Unstable = 2;

    private readonly string _path = $"populations.{population.Name}";
    private readonly StepLook _look = StepLook.For(population.Plan.Model);
    private bool _seen;

    /// <inheritdoc/>
    internal override bool IsOver => _seen;

    /// <inheritdoc/>
    internal override bool ReadsSynapses => false;

    /// <summary>True if the model of a population limits the step in a way that depends on states.</summary>
    internal static bool IsLimited(Population population) =>
        population.Plan.Model.Implements(typeof(ILimitStep<>)) && population.Plan.Model.States.Count > 0;

    /// <inheritdoc/>
    internal override void Look(double time, List<NonFiniteState> found)
    {
        if (_seen)
        {
            return;
        }

        var (unstable, greatest) = Look(time);
        if (unstable > 0)
        {
            _seen = true;
            found.Add(new(_path, NonFiniteState.Step, 0, 0, population.Size, time) { Unstable = unstable, StepShare = Math.Min(greatest, double.MaxValue) });
        }
    }

    /// <inheritdoc/>
    internal override void Skip(NonFiniteState seen) => _seen |= seen.Path == _path && seen.State == NonFiniteState.Step;

    private (long Unstable, double Greatest) Look(double time)
    {
        var (unstable, greatest) = (0L, 0.0);
        foreach (var shard in population.OwnShards)
        {
            var shares = new double[shard.Range.Count];
            try
            {
                _look.Shares(shard.Columns, step, shares);
            }
            catch (Exception failure)
            {
                throw new MechanismException(population.Plan.Model, $"population {population.Name}", time, failure);
            }

            foreach (var share in shares)
            {
                unstable += share > Unstable ? 1 : 0;
                greatest = share > greatest ? share : greatest; // not-a-number is reported for its state
            }
        }

        return (ranks.Sum(unstable), ranks.Greatest(greatest));
    }
}
