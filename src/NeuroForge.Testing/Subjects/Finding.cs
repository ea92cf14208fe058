using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Testing.Subjects;

/// <summary>A problem of a plugin.</summary>
/// <param name="Subject">Its subject: <c>neuron model "leaky"</c>, or the plugin itself.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Advice">The advice: what to change.</param>
public sealed record Finding(string Subject, string Problem, string Advice)
{
    /// <summary>The finding in one line.</summary>
    public override string ToString() => $"{Subject}: {Problem} - {Advice}";

    internal static Finding On(Mechanism mechanism, string problem, string advice) =>
        new($"{mechanism.Kind.InWords()} \"{mechanism.Id}\"", problem, advice);
}
