namespace NeuroForge.Equations.Mathematics;

/// <summary>A part of a formula, in the elements of MathML.</summary>
/// <param name="Element">The element: <c>mi</c> for a name, <c>mn</c> for a number, <c>mo</c> for an operator, <c>mfrac</c>, <c>msup</c> and others.</param>
/// <param name="Text">The text of a name, number, operator or word; empty for an element with parts.</param>
/// <param name="Parts">The parts.</param>
public sealed record MathNode(string Element, string Text, IReadOnlyList<MathNode> Parts)
{
    internal MathNode(string element, params IReadOnlyList<MathNode> parts)
        : this(element, "", parts)
    {
    }

    /// <summary>A name, a number, an operator or a word.</summary>
    internal static MathNode Of(string element, string text) => new(element, text, []);

    /// <summary>Several parts beside each other.</summary>
    internal static MathNode Row(params IReadOnlyList<MathNode> parts) => new("mrow", parts);
}
