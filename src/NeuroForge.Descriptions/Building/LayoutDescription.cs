namespace NeuroForge.Descriptions.Building;

/// <summary>Where the neurons of a population are.</summary>
public sealed class LayoutDescription : MechanismDescription<LayoutDescription>
{
    internal LayoutDescription(string model)
        : base("model", model)
    {
    }
}
