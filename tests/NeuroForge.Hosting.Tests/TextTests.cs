namespace NeuroForge.Hosting.Tests;

/// <summary>What a host shows in a line or sees in a debugger.</summary>
public sealed class TextTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Everything_that_a_host_holds_says_what_it_is()
    {
        var model = Place.Small(duration: "300 ms");
        Assert.Equal("small: 0 errors, 0 warnings", model.ToString());
        using var simulation = new Simulation(model);
        simulation.RunFor(150);
        Assert.Equal("small at 0.15 s of 0.3 s", simulation.ToString());
        Assert.Equal("small at 0.15 s", simulation.Snapshot().ToString());
        var result = simulation.Run();
        Assert.Matches($"^small: completed, 0.3 s simulated in [0-9.]+ s, {result.Spikes} spikes$", result.ToString());
        Assert.Same(result, simulation.Result);
        Assert.Equal("small: 2 members", new Sweep(model, new() { Seeds = [1, 2], OutputDirectory = _place.At("sweep") }).ToString());
    }
}
