using NeuroForge.Equations.Text;
using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Equations.Models;

/// <summary>A state of the pre-synaptic or the post-synaptic neuron that a synapse rule sees.</summary>
/// <param name="Side">The neuron.</param>
/// <param name="Name">The name of the state in the neuron's model.</param>
/// <param name="Unit">Its unit.</param>
public sealed record SeenSource(Side Side, SourceText Name, Unit Unit)
{
    /// <summary>Its name in the equations of the rule, such as <c>v_post</c>.</summary>
    internal string NameInRule => $"{Name.Text}_{(Side == Side.Pre ? "pre" : "post")}";
}
