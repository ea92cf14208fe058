using System.ComponentModel.DataAnnotations;

namespace NeuroForge.Samples.ClosedLoop;

/// <summary>At which rate the population is held, and how: <c>--RateClamp:Target 12</c>.</summary>
internal sealed class RateClampOptions
{
    /// <summary>The rate in Hz, mean over the population.</summary>
    [Range(0.5, 50)]
    public double Target { get; set; } = 10;

    /// <summary>Simulated time from one decision to the next, in ms.</summary>
    [Range(10, 1000)]
    public double Interval { get; set; } = 100;

    /// <summary>By how many Hz the stimulus answers to each Hz that is missing.</summary>
    [Range(0, 1000)]
    public double Gain { get; set; } = 60;

    /// <summary>In how many ms what is missing adds up to as much again.</summary>
    [Range(10, 100_000)]
    public double IntegralTime { get; set; } = 300;
}
