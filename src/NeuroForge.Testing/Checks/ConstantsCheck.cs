using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>
/// Checks that a neuron model's step does not change its parameters and derived constants: neurons with equal ones share them, so a change would affect other
/// neurons.
/// </summary>
public sealed class ConstantsCheck() : ConformanceCheck("a step only reads its constants")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(MechanismKind.NeuronModel)
           where mechanism.Implements(typeof(INeuron<>))
           let finding = Trial.Attempt(mechanism, () => Look(plugin, mechanism))
           where finding is not null
           select finding,
    ];

    private static Finding? Look(TestedPlugin plugin, Mechanism mechanism) =>
        Trial.Plans(plugin, mechanism).FirstOrDefault() is { } plan && ConstantsProbe.Of(plan.Populations[0]).FirstAssigned() is { } field
            ? Finding.On(
                mechanism,
                $"its step assigns to {field}",
                "keep changing values in a field with [State], and intermediate results in a local variable: parameters and derived constants are "
                    + "shared by neurons")
            : null;
}
