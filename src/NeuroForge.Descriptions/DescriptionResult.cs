using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions;

/// <summary>What became of a description: a plan, or the reasons why there is none.</summary>
public sealed record DescriptionResult
{
    private readonly Node? _root;

    internal DescriptionResult(string file, string text, Node? root) => (File, Text, _root) = (file, text, root);

    /// <summary>What its file is called.</summary>
    public string File { get; }

    /// <summary>The description, as it was written; empty where the file could not be read as text.</summary>
    public string Text { get; }

    /// <summary>The checked plan; null where the description cannot be run.</summary>
    public NetworkPlan? Plan { get; internal init; }

    /// <summary>What the network will take; null where there is no plan.</summary>
    public NetworkEstimate? Estimate { get; internal init; }

    /// <summary>Everything that was found, in the order of the text; warnings alone do not prevent a plan.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The name that the description gives itself; empty where it gives none.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>
    /// SHA-256, in hexadecimal, of the description with every named parameter and override in its place and without comments and prose;
    /// empty where there is no plan.
    /// </summary>
    public string Hash { get; internal init; } = "";

    /// <summary>The plan.</summary>
    /// <exception cref="DescriptionException">The description cannot be run.</exception>
    public NetworkPlan Require() => Plan ?? throw new DescriptionException(Diagnostics);

    /// <summary>
    /// The error for values that turn out not to go together once the network is built, at their place in the description.
    /// </summary>
    /// <param name="path">The place, such as <c>projections.excitatory.connect.indegree</c>; where it is not written down, its nearest parent's place is
    /// taken.</param>
    /// <param name="message">What is wrong.</param>
    public Diagnostic ErrorAt(string path, string message)
    {
        var place = _root?.Nearest(path) ?? new Place(1, 1);
        return new(DiagnosticCodes.Incompatible, File, place.Line, place.Column, path, Wording.Printable(message), null);
    }
}
