namespace NeuroForge.Engine.Ranks;

/// <summary>Requests that a rank makes of all ranks together with its spikes of a slice, so that all follow them after the same slice.</summary>
[Flags]
internal enum RankRequests
{
    /// <summary>No request.</summary>
    None = 0,

    /// <summary>The call that runs the network is to return.</summary>
    Interrupt = 1,

    /// <summary>The run is to be cancelled.</summary>
    Cancel = 2,

    /// <summary>The rank has failed; its block has the message.</summary>
    Failed = 4,
}
