using System.Text.Json;

namespace NeuroForge.Studio.Tests.Runs;

/// <summary>Runs: run, pause, step, change, branch, end, fail.</summary>
public sealed class RunTests : IAsyncLifetime
{
    private StudioServer _server = null!;

    public async Task InitializeAsync() => _server = await StudioServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_run_runs_pauses_continues_and_ends()
    {
        var run = await _server.BeginAsync(Samples.Growing("\"simulation\": { \"duration\": \"3 s\", \"step\": \"0.1 ms\" }"));
        await _server.DoAsync($"runs/{run}/step", new { steps = 25 });
        Assert.Equal(0.0025, _server.Session.Find(run).Summary().Time, 1e-12);
        await _server.DoAsync($"runs/{run}/run");
        await _server.UntilAsync(run, r => r.Time > 0.1);
        await _server.DoAsync($"runs/{run}/pause");
        var paused = _server.Session.Find(run).Summary();
        Assert.Contains(paused.State, (string[])["paused", "finished"]);
        Assert.Equal(paused.Time, _server.Session.Find(run).Summary().Time);
        if (paused.State == "paused")
        {
            await _server.DoAsync($"runs/{run}/run");
        }

        Assert.Equal(3, (await _server.UntilAsync(run, r => r.State == "finished")).Time, 1e-9);
        Assert.Contains("at its end", await _server.RefusalAsync($"runs/{run}/run"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mechanism_that_throws_ends_its_run_with_the_reason_and_no_other()
    {
        var run = await _server.BeginAsync(Samples.Throwing(50));
        await _server.DoAsync($"runs/{run}/step", new { steps = 100 });
        await _server.DoAsync($"runs/{run}/keep");
        await _server.DoAsync($"runs/{run}/run");
        var failed = await _server.UntilAsync(run, r => r.State == "failed");
        Assert.Contains("the neuron has reached the time to throw", failed.Message, StringComparison.Ordinal);
        Assert.Contains("has failed", await _server.RefusalAsync($"runs/{run}/run"), StringComparison.Ordinal);
        Assert.Contains("has failed", await _server.RefusalAsync($"runs/{run}/branch", new { }), StringComparison.Ordinal);
        var branch = (await _server.DoAsync($"runs/{run}/branch", new { moment = 0 })).GetProperty("id").GetInt32();
        Assert.Equal(0.01, _server.Session.Find(branch).Summary().Time, 1e-12);
        await _server.DoAsync($"runs/{branch}/step", new { steps = 1 });
    }

    [Fact]
    public async Task A_second_run_pauses_the_first()
    {
        var (first, second) = (await _server.BeginAsync(Samples.Growing()), await _server.BeginAsync(Samples.Growing()));
        await _server.DoAsync($"runs/{first}/run");
        await _server.DoAsync($"runs/{second}/run");
        Assert.NotEqual("running", _server.Session.Find(first).Summary().State);
        await _server.DoAsync($"runs/{second}/pause");
        await _server.DoAsync($"runs/{second}/remove");
        Assert.Contains($"there is no run {second}", await _server.RefusalAsync($"runs/{second}/run"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("step", "{\"steps\":0}", "steps is 0, but must be from 1")]
    [InlineData("step", "{\"stops\":1}", "stops")]
    [InlineData("view", "{\"pace\":-1}", "pace is -1")]
    [InlineData("view", "{\"quantity\":\"nothing\"}", "no population has \"nothing\"")]
    [InlineData("set", "{\"path\":\"stimuli.background.rat\",\"number\":1}", "is not a parameter")]
    [InlineData("set", "{\"path\":\"stimuli.background.rate\",\"number\":-1}", "must be >= 0")]
    [InlineData("set", "{\"path\":\"stimuli.background.rate\",\"word\":\"fast\"}", "takes a number")]
    [InlineData("lesion", "{\"population\":\"E\",\"neurons\":[]}", "no neuron is selected")]
    [InlineData("lesion", "{\"population\":\"X\",\"neurons\":[1]}", "X")]
    [InlineData("lesion", "{\"population\":\"E\",\"neurons\":[80]}", "80")]
    [InlineData("branch", "{\"moment\":3}", "has kept 0 moments")]
    [InlineData("protocol", "", "nothing has been run yet")]
    public async Task What_cannot_be_meant_is_refused_with_its_reason(string action, string body, string reason)
    {
        var run = await _server.BeginAsync(Samples.Growing());
        using var answer = body.Length == 0
            ? await _server.Client.GetAsync($"api/runs/{run}/{action}")
            : await _server.Client.PostAsync($"api/runs/{run}/{action}", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.InRange((int)answer.StatusCode, 400, 499);
        var given = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("reason").GetString();
        Assert.Contains(reason, given, StringComparison.Ordinal);
        await _server.DoAsync($"runs/{run}/step", new { steps = 1 });
    }

    [Fact]
    public async Task When_the_studio_ends_each_run_is_named_with_its_time()
    {
        var run = await _server.BeginAsync(Samples.Growing());
        await _server.DoAsync($"runs/{run}/run");
        await _server.UntilAsync(run, r => r.Time > 0);
        var line = Assert.Single(_server.Session.Farewell());
        Assert.Matches(@"^run 1 of growing ended at [0-9.]+ s of 20 s \((paused|finished)\)$", line);
    }
}
