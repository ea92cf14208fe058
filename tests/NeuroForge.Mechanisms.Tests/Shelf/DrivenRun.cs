using NeuroForge.Mechanisms.Tests.Driving;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>A neuron that was led through a protocol: its states at the end of each of the protocol's steps, and its spikes.</summary>
/// <param name="States">For each step the states by name.</param>
/// <param name="Spikes">In which of the protocol's steps there were spikes.</param>
internal sealed record DrivenRun(IReadOnlyList<IReadOnlyDictionary<string, double>> States, IReadOnlyList<int> Spikes)
{
    /// <summary>Leads a model through a protocol.</summary>
    /// <param name="model">The model.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="steps">How many of its steps.</param>
    /// <param name="parts">Into how many steps each of them is cut.</param>
    /// <param name="width">How many neurons side by side; the last is looked at.</param>
    /// <param name="change">Parameters in place of the protocol's.</param>
    public static DrivenRun Of(Type model, Protocol protocol, int steps, int parts = 1, int width = 1, params (string Name, double Value)[] change)
    {
        var neuron = DrivenNeuron.Open(model, width);
        foreach (var (name, value) in protocol.Parameters.Select(p => (p.Key, p.Value)).Concat(change))
        {
            if (neuron.Mechanism.Parameters.Any(parameter => parameter.Name == name))
            {
                neuron.SetAll(name, value);
            }
        }

        neuron.Begin(protocol.Step / parts);
        var (ex, inh) = (protocol.ArrivalsEx, protocol.ArrivalsIn);
        var (states, spikes) = (new List<IReadOnlyDictionary<string, double>>(), new List<int>());
        for (var step = 0; step < steps * parts; step++)
        {
            var (within, isLast) = (step / parts, (step + 1) % parts == 0);
            neuron.SetAll("ex", isLast && ex.Contains(within) ? protocol.WeightEx : 0);
            if (neuron.Mechanism.Inputs.Any(input => input.Name == "in"))
            {
                neuron.SetAll("in", isLast && inh.Contains(within) ? protocol.WeightIn : 0);
            }

            if (neuron.Step() != 0)
            {
                spikes.Add(within);
            }

            if (isLast)
            {
                states.Add(neuron.Mechanism.States.ToDictionary(state => state.Name, state => neuron.Get(state.Name, width - 1), StringComparer.Ordinal));
            }
        }

        return new(states, spikes);
    }
}
