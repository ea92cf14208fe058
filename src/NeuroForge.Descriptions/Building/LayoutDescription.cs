namespace NeuroForge.Descriptions.Building;

/// <summary>The layout of a population: the positions of its neurons.</summary>
public sealed class LayoutDescription : MechanismDescription<LayoutDescription>
{
    internal LayoutDescription(string model)
        : base("model", model)
    {
    }
}
