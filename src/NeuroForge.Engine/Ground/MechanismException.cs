using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Ground;

/// <summary>A plugin's mechanism failed while the network was built or ran.</summary>
public sealed class MechanismException : PluginException
{
    /// <summary>Names the mechanism and where it was at work.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="place">Where: <c>population E</c>, <c>recorder calcium</c>.</param>
    /// <param name="time">The simulated time in ms; not-a-number where time has no part in it.</param>
    /// <param name="failure">What it threw.</param>
    public MechanismException(Mechanism mechanism, string place, double time, Exception failure)
        : base(Describe(mechanism, place, time, failure), mechanism.Plugin, failure)
    {
        Mechanism = mechanism;
        Place = place;
        Time = time;
    }

    /// <summary>The mechanism.</summary>
    public Mechanism Mechanism { get; }

    /// <summary>Where it was at work.</summary>
    public string Place { get; }

    /// <summary>The simulated time in ms.</summary>
    public double Time { get; }

    private static string Cause(Exception failure) => failure is ContractBreach ? failure.Message : $"{failure.GetType().Name}: {failure.Message}";

    private static string Describe(Mechanism mechanism, string place, double time, Exception failure)
    {
        var moment = double.IsNaN(time) ? "" : string.Create(CultureInfo.InvariantCulture, $" at {time:0.######} ms");
        return $"plugin {mechanism.Plugin}: {mechanism.Kind.InWords()} \"{mechanism.Id}\" of {place} failed{moment}: {Cause(failure)}";
    }
}
