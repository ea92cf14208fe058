using System.Security.Cryptography;
using System.Text;
using NeuroForge.Equations.Mathematics;
using NeuroForge.Equations.Source;
using NeuroForge.Mechanisms;

namespace NeuroForge.Equations;

/// <summary>A model of equations as the source of a plugin.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="TypeName">The name of its type.</param>
/// <param name="Doc">A sentence that says what it does.</param>
/// <param name="Source">The source: C#, one file.</param>
/// <param name="Method">The integration, in one sentence.</param>
/// <param name="Statements">The statements of the model as they are written, and what happens at spikes.</param>
public sealed record GeneratedModel(
    MechanismKind Kind, string Name, string TypeName, string Doc, string Source, string Method, IReadOnlyList<string> Statements)
{
    /// <summary>The statements as mathematics.</summary>
    public IReadOnlyList<ModelFormula> Formulas => FormulaWriter.Write(Written);

    /// <summary>The texts that are shown as mathematics.</summary>
    internal IReadOnlyList<WrittenFormula> Written { get; init; } = [];

    /// <summary>
    /// The source without documentation and without the equations as text: what the model computes. Where two are the same, so are the results.
    /// </summary>
    public string Essence => SourceEssence.Of(Source);

    /// <summary>SHA-256 of the source in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source)));
}
