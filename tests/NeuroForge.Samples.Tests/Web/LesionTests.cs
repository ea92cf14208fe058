using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Samples.Web;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>After a lesion the neurons that have lost their partners rewire until they fire as before (Butz and van Ooyen 2013).</summary>
public sealed class LesionTests
{
    private const int Destroyed = 80;

    [Fact]
    public async Task Survivors_come_back_to_their_set_point()
    {
        using var run = new LiveRun(new Simulation(Model.Read(Path.Combine(AppContext.BaseDirectory, "model.json"))));
        run.RunFor(200_000, CancellationToken.None);
        var before = await run.LookAsync(running: true, pace: 1);
        Assert.InRange(Excitatory(before).Mean, 0.045, 0.055);

        await run.LesionAsync(new("E", [.. Enumerable.Range(0, Destroyed)]));
        run.RunFor(20_000, CancellationToken.None);
        var hurt = await run.LookAsync(running: true, pace: 1);
        Assert.True(Excitatory(hurt).Mean < 0.9 * Excitatory(before).Mean, $"calcium {Excitatory(hurt).Mean} after, {Excitatory(before).Mean} before");

        run.RunFor(180_000, CancellationToken.None);
        var healed = await run.LookAsync(running: true, pace: 1);
        Assert.InRange(healed.Course.Where(row => row[0] > 300).Average(row => row[1]), 0.045, 0.055);
        Assert.True(
            InputsOfSurvivors(healed) > 1.1 * InputsOfSurvivors(hurt), $"{InputsOfSurvivors(healed)} inputs, {InputsOfSurvivors(hurt)} after the lesion");
    }

    private static PopulationFrame Excitatory(Frame frame) => frame.Populations[0];

    private static int InputsOfSurvivors(Frame frame) => frame.Projections[0].Targets.Count(target => target is >= Destroyed and < 320);
}
