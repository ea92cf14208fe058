namespace NeuroForge.Engine.Plan;

/// <summary>The synapses with which a projection begins, each with its own weight, delay and states: those of an earlier network.</summary>
public sealed record GivenSynapses
{
    /// <summary>The source of each synapse, by its number among the sources of the projection; ascending.</summary>
    public required int[] Sources { get; init; }

    /// <summary>The target of each synapse, by its number among the targets of the projection; those of a source in the order of their births.</summary>
    public required int[] Targets { get; init; }

    /// <summary>The weight of each synapse, in the receptors' unit.</summary>
    public required double[] Weights { get; init; }

    /// <summary>The delay of each synapse in steps, 0 or more.</summary>
    public required ushort[] Delays { get; init; }

    /// <summary>
    /// The states of each synapse: for each state of the rule, in the order of its declaration, a value for each synapse; empty for initial states.
    /// </summary>
    public IReadOnlyList<double[]> States { get; init; } = [];

    /// <summary>The run and the moment that the synapses are taken from, in words: <c>runs/a at 200000 ms</c>.</summary>
    public string Origin { get; init; } = "an earlier network";

    /// <summary>Number of synapses.</summary>
    public int Count => Sources.Length;

    /// <summary>The smallest and the largest delay in steps; null if there is no synapse.</summary>
    internal (int Least, int Greatest)? DelayRange => Count == 0 ? null : (Delays.Min(), Delays.Max());
}
