using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

var model = Model.Read(Path.Combine(AppContext.BaseDirectory, "butz-van-ooyen-2013.json"));
using var simulation = new Simulation(model, new() { Threads = 2 });
var result = simulation.Run();
foreach (var (projection, count) in result.Synapses)
{
    Console.WriteLine($"{projection}: {count} synapses after {result.SimulatedSeconds} s");
}

Console.WriteLine($"state {result.StateHash}");
