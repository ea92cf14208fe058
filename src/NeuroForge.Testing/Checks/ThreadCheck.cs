using NeuroForge.Declarations;
using NeuroForge.Rewiring;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a network with the mechanism gives the same bits with one, two and three threads.</summary>
public sealed class ThreadCheck() : ConformanceCheck("any number of threads gives the same bits")
{
    /// <summary>A number of shards that divides also small populations.</summary>
    private const int ManyShards = 8;

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(Trial.Running)
           let finding = Trial.Attempt(mechanism, () => Compare(plugin, mechanism))
           where finding is not null
           select finding,
    ];

    private static Finding? Compare(TestedPlugin plugin, Mechanism mechanism)
    {
        foreach (var plan in Trial.IsRepeatable(plugin, mechanism) ? Trial.Plans(plugin, mechanism) : [])
        {
            var once = Trial.HashOf(plan, new());
            if (mechanism.Implements(typeof(IRewireByTarget)) && Trial.HashOf(plan, new() { Shards = ManyShards }) != once)
            {
                return Finding.On(
                    mechanism,
                    "targets that are rewired in another order end with other synapses",
                    "keep nothing from one call of Rewire to the next: not in fields, and no random numbers but those of the target");
            }

            if (Trial.HashOf(plan, new() { Threads = 2 }) != once || Trial.HashOf(plan, new() { Threads = 3 }) != once)
            {
                return Finding.On(
                    mechanism,
                    "several threads give other bits than one",
                    "do not change the object in methods that several threads call, such as IStimulus.Play and IRewireByTarget.Rewire; keep nothing in static "
                        + "or thread-local fields");
            }
        }

        return null;
    }
}
