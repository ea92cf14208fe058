namespace NeuroForge.Studio.Serving;

/// <summary>The kind of a message to a page, in the order in which they are sent.</summary>
internal enum ViewerMessage
{
    /// <summary>The runs and which is shown, in JSON.</summary>
    Session,

    /// <summary>The synapses, in JSON.</summary>
    Synapses,

    /// <summary>A frame: JSON, then bytes.</summary>
    Frame,
}
