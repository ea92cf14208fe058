using NeuroForge.Hosting;

namespace NeuroForge.Studio.Observation;

/// <summary>The mean rates of populations from the numbers of their spikes: over the time since the last reading, at least 100 ms.</summary>
/// <param name="simulation">The simulation.</param>
internal sealed class RateMeter(Simulation simulation)
{
    private const double Shortest = 100;
    private const double Second = 1000;

    private readonly string[] _names = [.. simulation.Model.Plan.Populations.Select(p => p.Name)];
    private long[] _spikes = [.. simulation.Model.Plan.Populations.Select(p => simulation.Population(p.Name).Spikes)];
    private double _time = simulation.Time;

    /// <summary>The mean rate of each population in Hz, at the last reading that was long enough after the one before.</summary>
    internal double[] Rates { get; private set; } = new double[simulation.Model.Plan.Populations.Count];

    /// <summary>Reads the numbers of spikes.</summary>
    internal void Read()
    {
        var time = simulation.Time - _time;
        if (time < Shortest)
        {
            return;
        }

        long[] spikes = [.. _names.Select(name => simulation.Population(name).Spikes)];
        Rates = [.. spikes.Select((count, i) => (count - _spikes[i]) * Second / (time * simulation.Population(_names[i]).Size))];
        (_spikes, _time) = (spikes, simulation.Time);
    }
}
