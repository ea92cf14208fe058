namespace NeuroForge.Recorders;

/// <summary>How exactly a SONATA report holds the numbers of neurons.</summary>
public enum ReportPrecision
{
    /// <summary>32 bits, about seven decimal digits, as SONATA's readers expect.</summary>
    Single,

    /// <summary>64 bits, as simulated. libsonata does not read them.</summary>
    Double,
}
