namespace NeuroForge.Benchmarks;

/// <summary>The shape that object-oriented simulators have: one object for each neuron.</summary>
internal interface INeuronObject
{
    /// <summary>Moves the neuron by a step.</summary>
    /// <returns>Whether it spikes.</returns>
    bool Step(double excitation, double inhibition);
}
