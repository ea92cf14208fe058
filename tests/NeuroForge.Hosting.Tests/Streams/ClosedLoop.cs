using NeuroForge.Hosting.Streams;

namespace NeuroForge.Hosting.Tests.Streams;

/// <summary>A reader of spikes who asks the simulation for something a few times, and then reads on to the end.</summary>
/// <param name="simulation">The simulation.</param>
/// <param name="ask">Asks for it.</param>
internal sealed class ClosedLoop(Simulation simulation, Action<Simulation> ask)
{
    private const int Times = 5;
    private const int SpikesBetween = 100;

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Once it asks no more.</summary>
    public Task Asked => _asked.Task;

    /// <summary>What it has read.</summary>
    public List<Spike> Spikes { get; } = [];

    /// <summary>Reads as a task does.</summary>
    public Task ReadAsync(SimulationStream<Spike> stream) => Task.Run(async () =>
    {
        await foreach (var spike in stream)
        {
            Take(spike);
        }
    });

    /// <summary>Reads as a thread does.</summary>
    public Task ReadOnAThread(SimulationStream<Spike> stream) => Task.Factory.StartNew(
        () =>
        {
            foreach (var spike in stream.ToBlockingEnumerable())
            {
                Take(spike);
            }
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Take(Spike spike)
    {
        Spikes.Add(spike);
        if (Spikes.Count % SpikesBetween == 0 && Spikes.Count <= Times * SpikesBetween)
        {
            Thread.Sleep(20); // so long that the simulation has come far ahead, if it may
            ask(simulation);
        }

        if (Spikes.Count == Times * SpikesBetween)
        {
            _asked.SetResult();
        }
    }
}
