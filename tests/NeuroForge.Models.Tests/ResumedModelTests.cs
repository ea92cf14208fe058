using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Randomness;
using NeuroForge.Recording;

namespace NeuroForge.Models.Tests;

/// <summary>Every description in models, stopped and resumed: state and recordings are those of a run without a break.</summary>
public sealed class ResumedModelTests : IDisposable
{
    private const double Duration = 1000;

    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-models-").FullName;

    public static TheoryData<string> Names => [.. ModelFiles.Names];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_goes_on_from_any_moment_with_any_number_of_threads(string name)
    {
        var model = Model.Read(
            ModelFiles.Of(name), new() { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = $"{Duration} ms" } });
        var whole = Run(new Simulation(model, Into("whole", 1)));
        var random = new RandomStream(7, StreamPurpose.Layout, name.Length);
        var grid = Math.Max(1, model.Plan.Step); // ms
        double[] stops = [.. Enumerable.Range(0, 3).Select(_ => Math.Ceiling(random.NextDouble() * Duration / grid) * grid).Order()];
        Run(new Simulation(model, Into("cut", 2) with { Until = stops[0] }));
        Run(Simulation.Resume(In("cut"), new() { Threads = 1, Until = stops[1] }));
        Run(Simulation.Resume(In("cut"), new() { Threads = 3, Until = stops[2] }));
        var resumed = Run(Simulation.Resume(In("cut"), new() { Threads = 2 }));

        Assert.Equal((RunOutcome.Completed, whole.StateHash, whole.Spikes), (resumed.Outcome, resumed.StateHash, resumed.Spikes));
        var recordings = Directory.GetFiles(In("whole"), "*.csv");
        Assert.NotEmpty(recordings);
        Assert.All(recordings, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(In("cut", Path.GetFileName(file)))));
    }

    private static RunResult Run(Simulation simulation)
    {
        using (simulation)
        {
            return simulation.Run();
        }
    }

    private string In(params IEnumerable<string> parts) => Path.Combine([_folder, .. parts]);

    private SimulationOptions Into(string folder, int threads) => new() { OutputDirectory = In(folder), Threads = threads };
}
