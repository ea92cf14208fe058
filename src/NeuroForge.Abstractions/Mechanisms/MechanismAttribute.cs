using System.ComponentModel.Composition;

namespace NeuroForge.Mechanisms;

/// <summary>Declares a type as a mechanism, which descriptions name and the host finds. It is a MEF export, so no other registration is needed.</summary>
[MetadataAttribute]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public abstract class MechanismAttribute : ExportAttribute
{
    /// <summary>Declares a mechanism.</summary>
    /// <param name="id">The name that descriptions use: lower case, words joined by underscores, unique in its kind.</param>
    /// <param name="kind">The kind of the mechanism.</param>
    /// <param name="contract">The interface that it implements.</param>
    private protected MechanismAttribute(string id, MechanismKind kind, Type contract)
        : base(contract)
    {
        Id = id;
        Kind = kind;
    }

    /// <summary>The name that descriptions use.</summary>
    public string Id { get; }

    /// <summary>The kind of the mechanism.</summary>
    public MechanismKind Kind { get; }

    /// <summary>A sentence that says what it does.</summary>
    public string Doc { get; set; } = "";

    /// <summary>Its source in the literature: <c>doi:10...</c>, with equation or figure where that helps.</summary>
    public string Reference { get; set; } = "";
}
