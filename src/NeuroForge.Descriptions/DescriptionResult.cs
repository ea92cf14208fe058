using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions;

/// <summary>The result of reading a description: a plan, or the reasons why there is none.</summary>
public sealed record DescriptionResult
{
    private readonly Node? _root;

    internal DescriptionResult(string file, string text, Node? root) => (File, Text, _root) = (file, text, root);

    /// <summary>The name of its file.</summary>
    public string File { get; }

    /// <summary>The description as it was written; empty if the file could not be read as text.</summary>
    public string Text { get; }

    /// <summary>The checked plan; null if the description cannot be run.</summary>
    public NetworkPlan? Plan { get; internal init; }

    /// <summary>The estimated size of the network; null if there is no plan.</summary>
    public NetworkEstimate? Estimate { get; internal init; }

    /// <summary>All diagnostics, in the order of the text; a plan exists even if there are warnings.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The models that the description writes as equations, by name; those with mistakes are left out.</summary>
    public IReadOnlyList<OwnModel> Models { get; internal init; } = [];

    /// <summary>The name in the description; empty if there is none.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>
    /// SHA-256, in hexadecimal, of the description with all named parameters and overrides replaced by their values, without comments and prose; empty if there
    /// is no plan.
    /// </summary>
    public string Hash { get; internal init; } = "";

    /// <summary>
    /// For each phase, by name, the hash of the description without recorders, without the duration, and without this phase and later ones; empty if there is
    /// no
    /// plan. Where two are the same, so is the network at the beginning of the phase.
    /// </summary>
    public IReadOnlyDictionary<string, string> HashesBeforePhases { get; internal init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The plan.</summary>
    /// <exception cref="DescriptionException">The description cannot be run.</exception>
    public NetworkPlan Require() => Plan ?? throw new DescriptionException(Diagnostics);

    /// <summary>The error for values that are found to be inconsistent when the network is built, at their place in the description.</summary>
    /// <param name="path">The place, such as <c>projections.excitatory.connect.indegree</c>; if it is not in the text, the nearest enclosing part is
    /// used.</param>
    /// <param name="message">The problem.</param>
    public Diagnostic ErrorAt(string path, string message)
    {
        var place = _root?.Nearest(path) ?? new Place(1, 1);
        return new(DiagnosticCodes.Incompatible, File, place.Line, place.Column, path, Wording.Printable(message), null);
    }
}
