using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Ground;

/// <summary>Thrown if a plugin's mechanism fails while the network is built or runs.</summary>
public sealed class MechanismException : PluginException
{
    /// <summary>Creates the exception for a mechanism.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="place">Its place: <c>population E</c>, <c>recorder calcium</c>.</param>
    /// <param name="time">The simulated time in ms; not-a-number if time is not involved.</param>
    /// <param name="failure">The exception of the mechanism.</param>
    public MechanismException(Mechanism mechanism, string place, double time, Exception failure)
        : base(Describe(mechanism, place, time, failure), mechanism.Plugin, failure)
    {
        Mechanism = mechanism;
        Place = place;
        Time = time;
    }

    /// <summary>The mechanism.</summary>
    public Mechanism Mechanism { get; }

    /// <summary>Its place.</summary>
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
