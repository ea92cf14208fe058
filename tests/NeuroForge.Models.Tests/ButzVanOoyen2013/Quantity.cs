namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>The four quantities that NEST's series hold, in their order.</summary>
internal enum Quantity
{
    /// <summary>Mean calcium of the excitatory population.</summary>
    CalciumE,

    /// <summary>Mean calcium of the inhibitory population.</summary>
    CalciumI,

    /// <summary>Synapses of excitatory neurons.</summary>
    SynapsesE,

    /// <summary>Synapses of inhibitory neurons.</summary>
    SynapsesI,
}
