using System.Runtime.CompilerServices;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting;

namespace NeuroForge.Samples.ClosedLoop;

/// <summary>A control loop around a simulation: repeatedly runs it for an interval, reads the rate of a population, and sets a stimulus.</summary>
/// <remarks>The simulation is paused while the controller computes, so the same model and options give the same bits every time.</remarks>
/// <param name="simulation">A simulation before its first step.</param>
/// <param name="options">The target rate and the gains.</param>
internal sealed class RateClamp(Simulation simulation, RateClampOptions options)
{
    private const string Population = "E";
    private const string Stimulus = "drive";
    private const string Rate = "rate";

    /// <summary>Runs to the end.</summary>
    /// <param name="cancellation">Stops it.</param>
    internal async IAsyncEnumerable<Moment> RunAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var controller = new RateController(options, (double)simulation.Model.Plan.Stimuli.Single(s => s.Name == Stimulus).Model.Parameters[Rate]);
        await using var rates = simulation.Samples("firing_rate", [Population], options.Interval, Reduction.Mean).GetAsyncEnumerator(cancellation);
        while (!simulation.IsOver)
        {
            simulation.RunFor(options.Interval, cancellationToken: cancellation);
            if (!await rates.MoveNextAsync())
            {
                yield break;
            }

            var rate = rates.Current.Values.Span[0];
            var stimulus = controller.Decide(rate);
            simulation.Change(change => change.Set($"stimuli.{Stimulus}.{Rate}", stimulus));
            yield return new(simulation.Time, rate, stimulus);
        }
    }
}
