using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Testing.Subjects;

/// <summary>Something that keeps a plugin from conforming.</summary>
/// <param name="Subject">What it is about: <c>neuron model "leaky"</c>, or the plugin itself.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Advice">What to change.</param>
public sealed record Finding(string Subject, string Problem, string Advice)
{
    /// <summary>The finding in one line.</summary>
    public override string ToString() => $"{Subject}: {Problem} - {Advice}";

    internal static Finding On(Mechanism mechanism, string problem, string advice) =>
        new($"{mechanism.Kind.InWords()} \"{mechanism.Id}\"", problem, advice);
}
