using NeuroForge.Engine.Ranks;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;

namespace NeuroForge.Models.Tests;

/// <summary>
/// Every description in models, on several ranks of this process: state, recordings, snapshots of phases and grown networks are those of a run on one.
/// </summary>
public sealed class RankedModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-models-").FullName;

    public static TheoryData<string> Names => [.. ModelFiles.Names];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_has_the_same_state_and_recordings_on_ranks(string name)
    {
        var whole = Run(name, 1)[0];
        string[] files = [.. Directory.GetFiles(In("1"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(In("1"), file)).Where(IsResult)];
        Assert.Contains(files, file => file.EndsWith(".csv", StringComparison.Ordinal));
        Assert.All(new[] { 2, 3, 5 }, ranks =>
        {
            var results = Run(name, ranks);
            Assert.All(results, result => Assert.Equal((whole.StateHash, whole.Spikes), (result.StateHash, result.Spikes)));
            Assert.All(results, result => Assert.Equal(whole.Synapses, result.Synapses));
            Assert.All(files, file => Assert.Equal(File.ReadAllBytes(In("1", file)), File.ReadAllBytes(In($"{ranks}", file))));
        });
    }

    /// <summary>Runs a model on some ranks, each a thread with a simulation of its own.</summary>
    private RunResult[] Run(string name, int ranks)
    {
        var overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = "500 ms" };
        var tasks = DryRunExchange.Create(ranks).Select(exchange => Task.Factory.StartNew(
            () => OnRank(Model.Read(ModelFiles.Of(name), new() { Overrides = overrides }), exchange),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        return Task.WhenAll([.. tasks]).GetAwaiter().GetResult();
    }

    private RunResult OnRank(Model model, RankExchange exchange)
    {
        try
        {
            using var simulation = new Simulation(model, new() { OutputDirectory = In($"{exchange.Ranks}"), Ranks = exchange });
            return simulation.Run();
        }
        catch (Exception failure)
        {
            exchange.Fail(failure);
            throw;
        }
    }

    /// <summary>True for recordings, snapshots of phases and grown networks; the summary of a run has its times.</summary>
    private static bool IsResult(string file) => file is not (RunFile.Name or ".lock");

    private string In(params IEnumerable<string> parts) => Path.Combine([_folder, .. parts]);
}
