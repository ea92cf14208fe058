using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Running;

/// <summary>What the recorder <c>memory</c> keeps, a host has as it runs and afterwards.</summary>
public sealed class RecordedTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void What_is_kept_is_what_other_recorders_write()
    {
        using var simulation = new Simulation(InMemory("spikes"), new() { Threads = 2 });
        simulation.RunFor(20);
        var early = simulation.Recorded("spikes").Spikes.Length;
        var result = simulation.Run();
        var spikes = simulation.Recorded("spikes").Spikes;
        Assert.InRange(early, 1, spikes.Length - 1);
        Assert.Equal(result.Spikes, spikes.Length);
        simulation.Dispose();
        Assert.Equal(result.Spikes, simulation.Recorded("spikes").Spikes.Length);
    }

    [Fact]
    public void What_is_not_kept_cannot_be_had()
    {
        using var simulation = _place.Build(Place.Small());
        foreach (var name in (string[])["nobody", "spikes"])
        {
            Assert.Equal(
                $"there is no recorder \"{name}\" that keeps values in memory; add one to the description with \"model\": \"memory\" (Parameter 'name')",
                Assert.Throws<ArgumentException>(() => simulation.Recorded(name)).Message);
        }
    }

    [Fact]
    public void A_recorder_knows_the_grid_of_its_samples()
    {
        using var simulation = new Simulation(InMemory("spikes", "voltage"));
        var (spikes, voltage) = (simulation.Recorded("spikes").Info, simulation.Recorded("voltage").Info);
        Assert.Equal((0.1, null, null), (spikes.Step, spikes.Every, spikes.Interval));
        Assert.Equal((0.1, 1000, 100), (voltage.Step, voltage.Every, voltage.Interval));
    }

    private static Model InMemory(params string[] recorders)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "small.json"));
        return Model.Parse(
            recorders.Aggregate(text, (model, name) => model.Replace(Recorder(name, "csv"), Recorder(name, "memory"), StringComparison.Ordinal)));

        static string Recorder(string name, string model) => $"\"{name}\": {{ \"model\": \"{model}\"";
    }
}
