namespace NeuroForge.Recorders;

/// <summary>The precision of the numbers of neurons in a SONATA report.</summary>
public enum ReportPrecision
{
    /// <summary>32 bits, about seven decimal digits, as readers of SONATA expect.</summary>
    Single,

    /// <summary>64 bits, as simulated. libsonata does not read them.</summary>
    Double,
}
