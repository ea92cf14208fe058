using System.ComponentModel.DataAnnotations;

namespace NeuroForge.Samples.ClosedLoop;

/// <summary>The target rate of the population, and the gains of the controller: <c>--RateClamp:Target 12</c>.</summary>
internal sealed class RateClampOptions
{
    /// <summary>The target rate in Hz, mean over the population.</summary>
    [Range(0.5, 50)]
    public double Target { get; set; } = 10;

    /// <summary>Simulated time from one decision to the next, in ms.</summary>
    [Range(10, 1000)]
    public double Interval { get; set; } = 100;

    /// <summary>Proportional gain: change of the stimulus per difference to the target, in Hz per Hz.</summary>
    [Range(0, 1000)]
    public double Gain { get; set; } = 60;

    /// <summary>Integration time in ms, after which the integral of a constant error equals the proportional part.</summary>
    [Range(10, 100_000)]
    public double IntegralTime { get; set; } = 300;
}
