using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Ground;

/// <summary>Calls a mechanism while a network is built or changed, and attributes its failures. A failure of the host is not changed.</summary>
internal static class Guard
{
    /// <summary>Calls a mechanism.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="path">Its path in the description.</param>
    /// <param name="place">A description of its place, for messages.</param>
    /// <param name="call">The call.</param>
    /// <exception cref="PlanException">It refused a parameter, which is a mistake in the description.</exception>
    /// <exception cref="MechanismException">It failed, which is a mistake in the plugin.</exception>
    internal static void Call(Mechanism mechanism, string path, string place, Action call) => Call(mechanism, path, place, () =>
    {
        call();
        return true;
    });

    /// <summary>Calls a mechanism for a result.</summary>
    /// <inheritdoc cref="Call(Mechanism, string, string, Action)"/>
    internal static T Call<T>(Mechanism mechanism, string path, string place, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (ParameterException refused)
        {
            throw new PlanException($"{path}.{refused.Parameter}", refused.Message, refused);
        }
        catch (Exception failure) when (failure is not (MechanismException or PlanException) && Blame.IsOn(mechanism, failure))
        {
            throw new MechanismException(mechanism, place, double.NaN, failure);
        }
    }
}
