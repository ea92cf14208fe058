using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Calls a mechanism while a network is built or changed, and says whose mistake it is when that fails. A failure of the host passes as it is.
/// </summary>
internal static class Guard
{
    /// <summary>Calls a mechanism.</summary>
    /// <param name="mechanism">Whose code is called.</param>
    /// <param name="path">Where it stands in the description.</param>
    /// <param name="place">Where it is at work, for a reader.</param>
    /// <param name="call">The call.</param>
    /// <exception cref="PlanException">It refused a parameter: the description's mistake.</exception>
    /// <exception cref="MechanismException">It failed: the plugin's mistake.</exception>
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
