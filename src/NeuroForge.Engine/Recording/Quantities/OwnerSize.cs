namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The sizes of a population or projection, as far as they are known before it is built.</summary>
internal readonly record struct OwnerSize
{
    /// <summary>The neurons of a population.</summary>
    internal double Neurons { get; init; }

    /// <summary>The sources of a projection.</summary>
    internal double Sources { get; init; }

    /// <summary>The targets of a projection.</summary>
    internal double Targets { get; init; }

    /// <summary>The synapses of a projection; null if they change or are not known.</summary>
    internal double? Synapses { get; init; }
}
