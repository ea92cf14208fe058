using System.ComponentModel.Composition;

namespace NeuroForge.Mechanisms;

/// <summary>
/// Declares a type as a mechanism: what a description names and the host finds.
/// It is a MEF export, so nothing has to be registered anywhere.
/// </summary>
[MetadataAttribute]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public abstract class MechanismAttribute : ExportAttribute
{
    /// <summary>Declares a mechanism.</summary>
    /// <param name="id">The name that descriptions use: lower case, words joined by underscores, unique in its kind.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="contract">The interface that it implements.</param>
    private protected MechanismAttribute(string id, MechanismKind kind, Type contract)
        : base(contract)
    {
        Id = id;
        Kind = kind;
    }

    /// <summary>The name that descriptions use.</summary>
    public string Id { get; }

    /// <summary>What the mechanism is.</summary>
    public MechanismKind Kind { get; }

    /// <summary>One sentence that says what it does.</summary>
    public string Doc { get; set; } = "";

    /// <summary>Where it comes from: <c>doi:10...</c>, with the equation or figure where that helps.</summary>
    public string Reference { get; set; } = "";
}
