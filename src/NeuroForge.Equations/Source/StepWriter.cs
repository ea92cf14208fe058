using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the method that computes a step: integration, arrivals, threshold, reset.</summary>
/// <param name="kernel">The kernel.</param>
internal sealed class StepWriter(NeuronModelKernel kernel)
{
    /// <summary>The statements of the step.</summary>
    internal IReadOnlyList<string> Write() =>
    [
        .. kernel.Refracts ? ["var active = Refractory <= 0.0;"] : (string[])[],
        .. Unmoved(),
        .. new StateWriter(kernel).Write(),
        .. Arrivals(),
        .. Spikes(),
        .. kernel.Refracts ? ["Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));"] : (string[])[],
        .. kernel.Neuron.Receptors.Where(r => !r.TakesSpikes).Select(r => $"{kernel.Names.Field(r.Symbol)} = {kernel.Input(r.Symbol)};"),
        kernel.Neuron.Threshold is null ? "return default;" : "return spiked;",
    ];

    /// <summary>The values of states that change at events only.</summary>
    private IEnumerable<string> Unmoved() => kernel.Ends.Keys
        .Where(state => kernel.Model.Rates.All(rate => rate.Symbol != state))
        .Select(state => $"var {kernel.Local(state)} = {kernel.Names.Field(state)};");

    /// <summary>Adds what arrives at the end of the step. A state that is held gains nothing.</summary>
    private IReadOnlyList<string> Arrivals()
    {
        var block = kernel.Block();
        foreach (var arrivals in kernel.Neuron.Received.GroupBy(change => change.State))
        {
            var state = Terms.Of(kernel.Ends[arrivals.Key.Symbol]);
            var gained = arrivals.Aggregate(state, (sum, change) => Terms.Sum(sum, kernel.Fields.Reduce(change.Value)));
            var end = kernel.Neuron.IsHeld(arrivals.Key.Symbol) ? Terms.Choice(Terms.Of(NeuronModelKernel.Active), gained, state) : gained;
            block.Add($"{kernel.Local(arrivals.Key.Symbol)} = ", end);
        }

        return block.Write(kernel.NameOfInput, kernel.Helpers);
    }

    /// <summary>Finds the neurons that spike, and stores the states after it.</summary>
    private IReadOnlyList<string> Spikes()
    {
        var block = kernel.Block();
        if (kernel.Neuron.Threshold is { } threshold)
        {
            var reached = AtEnd(threshold);
            block.Add("var spiked = ", kernel.Refracts ? new(Operation.And, Terms.Of(NeuronModelKernel.Active), reached) : reached);
        }

        foreach (var (state, end) in kernel.Ends)
        {
            var reset = kernel.Neuron.Reset.FirstOrDefault(change => change.State.Symbol == state);
            var value = reset is null ? Terms.Of(end) : Terms.Choice(Terms.Of(NeuronModelKernel.Spiked), AtEnd(reset.Value), Terms.Of(end));
            block.Add($"{kernel.Names.Field(state)} = ", value);
        }

        return block.Write(kernel.Names.Field, kernel.Helpers);
    }

    /// <summary>A term with the states at the end of the step.</summary>
    private Term AtEnd(Term term) =>
        kernel.Fields.Reduce(Terms.Substitute(term, symbol => kernel.Ends.TryGetValue(symbol, out var end) ? Terms.Of(end) : null));
}
