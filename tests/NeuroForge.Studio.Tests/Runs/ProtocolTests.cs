using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Studio.Tests.Runs;

/// <summary>What was done, saved as a protocol, gives the same bits when it is run.</summary>
public sealed class ProtocolTests : IAsyncLifetime
{
    private StudioServer _server = null!;

    public async Task InitializeAsync() => _server = await StudioServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("\"simulation\": { \"duration\": \"20 s\", \"step\": \"0.1 ms\", \"seed\": 3 }")]
    [InlineData("""
        "simulation": { "step": "0.1 ms", "seed": 4 },
        "groups": { "few": { "of": "E", "first": 3, "count": 5 } },
        "protocol": [
          { "phase": "early", "for": "600 ms", "set": { "stimuli.background.rate": "9 kHz" } },
          { "phase": "middle", "start": "0.9 s", "for": "2 s", "do": [ { "at": "100 ms", "lesion": "few" }, { "at": "1.8 s", "lesion": "few" } ] },
          { "phase": "late", "for": "10 s", "do": [ { "freeze": { "rewiring": "excitatory" } } ] }
        ]
        """)]
    public async Task A_saved_protocol_gives_the_same_state(string protocol)
    {
        var run = await _server.BeginAsync(Samples.Growing(protocol));
        await StepAsync(run, 4000);
        await _server.DoAsync($"runs/{run}/set", new { path = "populations.E.elements.axon.eps", number = 0.6 });
        await _server.DoAsync($"runs/{run}/set", new { path = "projections.excitatory.rewiring.every", number = 50 });
        await StepAsync(run, 3007);
        await _server.DoAsync($"runs/{run}/lesion", new { population = "E", neurons = (int[])[1, 40, 41] });
        await StepAsync(run, 4993);
        await _server.DoAsync($"runs/{run}/set", new { path = "projections.excitatory.rewiring.frozen", word = "true" });
        await _server.DoAsync($"runs/{run}/set", new { path = "stimuli.background.weight", number = 6.5 });
        Assert.Contains("run at least one step", await ProtocolRefusalAsync(run), StringComparison.Ordinal);
        await StepAsync(run, 2001);
        await AssertSameAsync(run);
    }

    [Fact]
    public async Task So_does_that_of_a_branch_whose_past_is_another_run()
    {
        var run = await _server.BeginAsync(Samples.Growing());
        await StepAsync(run, 5000);
        await _server.DoAsync($"runs/{run}/keep");
        await _server.DoAsync($"runs/{run}/set", new { path = "stimuli.background.rate", number = 12_000 });
        await StepAsync(run, 1000);
        var branch = (await _server.DoAsync($"runs/{run}/branch", new { moment = 0 })).GetProperty("id").GetInt32();
        var late = (await _server.DoAsync($"runs/{run}/branch", new { })).GetProperty("id").GetInt32();
        Assert.Empty(_server.Session.Find(branch).Summary().Deeds);
        Assert.Single(_server.Session.Find(late).Summary().Deeds);
        await _server.DoAsync($"runs/{branch}/lesion", new { population = "E", neurons = (int[])[7] });
        await StepAsync(branch, 3000);
        await StepAsync(late, 3000);
        var hash = await AssertSameAsync(branch);
        Assert.NotEqual(hash, await AssertSameAsync(late));
    }

    [Fact]
    public async Task A_large_population_whose_spikes_are_shown_in_part_gives_the_same_state()
    {
        var run = await _server.BeginAsync(Samples.Growing(size: 900));
        Assert.Equal(3, (await _server.GetAsync($"runs/{run}")).GetProperty("shownEvery")[0].GetInt32());
        await StepAsync(run, 1500);
        await AssertSameAsync(run);
    }

    private async Task StepAsync(int run, int steps) => await _server.DoAsync($"runs/{run}/step", new { steps });

    private async Task<string> ProtocolRefusalAsync(int run)
    {
        using var answer = await _server.Client.GetAsync($"api/runs/{run}/protocol");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Runs the saved description as the command line does, from beginning to end.</summary>
    private async Task<string> AssertSameAsync(int run)
    {
        var saved = await _server.GetAsync($"runs/{run}/protocol");
        using var simulation = new Simulation(Model.Parse(saved.GetProperty("text").GetString()!), new() { Threads = 2 });
        var result = simulation.Run();
        Assert.Equal(saved.GetProperty("time").GetDouble() * 1000, simulation.Time, 1e-6);
        Assert.Equal(saved.GetProperty("hash").GetString(), result.StateHash);
        return result.StateHash;
    }
}
