using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Integration;

/// <summary>The way in which the equations of a synapse rule are integrated.</summary>
/// <param name="Traces">The states that are traces of the spikes of one neuron.</param>
/// <param name="Relaxations">The states that are integrated from spike to spike.</param>
/// <param name="Stepped">The equations that are integrated in each step, which may include that of the weight.</param>
/// <param name="Method">Their method.</param>
internal sealed record SynapsePlan(
    IReadOnlyList<DeclaredTrace> Traces, IReadOnlyList<Relaxation> Relaxations, IReadOnlyList<StateRate> Stepped, Method Method)
{
    /// <summary>The integration in one sentence.</summary>
    internal string InWords
    {
        get
        {
            List<string> parts =
            [
                .. Traces.Count == 0 ? (string[])[] : [$"exact for {Names(Traces.Select(t => t.State))}, kept once for each neuron as traces of its spikes"],
                .. Relaxations.Count == 0 ? (string[])[] : [$"exact from spike to spike for {Names(Relaxations.Select(r => r.State))}"],
                .. Stepped.Count == 0 ? (string[])[] : [$"{Methods.NameOf(Method)} in each step for {Names(Stepped.Select(s => s.State))}"],
            ];
            return parts.Count == 0 ? "none: nothing changes between spikes" : string.Join("; ", parts);
        }
    }

    private static string Names(IEnumerable<DeclaredQuantity> states) => string.Join(", ", states.Select(state => state.Name));
}
