using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Networks;

/// <summary>Tries a strategy, with synaptic elements if it needs them.</summary>
internal static class RewiringTrial
{
    private const double GrowthRate = 0.1;

    /// <summary>A network for a strategy: without elements, or with growing elements if it refuses a projection without.</summary>
    internal static SmallNetwork Network(TestedPlugin plugin, Mechanism strategy, RewiringSetting setting) =>
        Compose(plugin, strategy, WantsElements(plugin, strategy) ? setting with { Growth = setting.Growth ?? GrowthRate } : setting with { Growth = null });

    /// <summary>True if a strategy refuses a projection that names no elements.</summary>
    internal static bool WantsElements(TestedPlugin plugin, Mechanism strategy)
    {
        if (Compose(plugin, strategy, new()).Read().Plan is not { } plan)
        {
            return false;
        }

        try
        {
            Trial.HashOf(plan, new());
            return false;
        }
        catch (PlanException)
        {
            return true;
        }
        catch (MechanismException)
        {
            return false; // the next run will report it
        }
    }

    private static SmallNetwork Compose(TestedPlugin plugin, Mechanism strategy, RewiringSetting setting)
    {
        var network = new SmallNetwork(plugin);
        RewiringNetworks.Rewire(network, strategy, setting);
        return network;
    }
}
