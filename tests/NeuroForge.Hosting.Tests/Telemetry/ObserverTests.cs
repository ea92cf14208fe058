using NeuroForge.Engine.Ground;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Telemetry;

/// <summary>Observers hear of each thing once.</summary>
public sealed class ObserverTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void They_hear_of_the_beginning_the_snapshots_and_the_end()
    {
        var diary = new Diary();
        using var simulation = new Simulation(
            Place.Small(), new() { OutputDirectory = _place.At("out"), Until = 200, Snapshots = SnapshotTimes.Every(100), Observers = [diary] });
        simulation.RunTo(50);
        simulation.RunTo(200);
        simulation.Finish();
        Assert.Equal(["began", "snapshot 100", "snapshot 200", "ended Paused"], diary.Entries);
    }

    [Fact]
    public void They_hear_of_a_failure_once_and_of_no_end()
    {
        var diary = new Diary();
        var model = _place.Tiny(
            "\"model\": \"csv\", \"record\": \"spikes\"", "\"model\": \"throwing_recorder\", \"record\": \"spikes\"", Place.Fixtures);
        using var simulation = new Simulation(model, new() { OutputDirectory = _place.At("out"), Observers = [diary] });
        Assert.Throws<MechanismException>(() => simulation.Run());
        Assert.Equal(["began", "failed MechanismException"], diary.Entries);
    }

    [Fact]
    public void One_that_writes_nothing_hears_of_everything_in_silence()
    {
        using var simulation = new Simulation(Place.Small(), new() { Observers = [new Silent()] });
        Assert.Equal(RunOutcome.Completed, simulation.Run().Outcome);
    }

    private sealed class Diary : ISimulationObserver
    {
        private readonly List<string> _entries = [];

        public IReadOnlyList<string> Entries
        {
            get
            {
                lock (_entries)
                {
                    return [.. _entries];
                }
            }
        }

        public void Began(Simulation simulation) => Write("began");

        public void SnapshotWritten(Simulation simulation, double time) => Write($"snapshot {time}");

        public void Ended(Simulation simulation, RunResult result) => Write($"ended {result.Outcome}");

        public void Failed(Simulation simulation, Exception failure) => Write($"failed {failure.GetType().Name}");

        private void Write(string entry)
        {
            lock (_entries)
            {
                _entries.Add(entry);
            }
        }
    }

    private sealed class Silent : ISimulationObserver;
}
