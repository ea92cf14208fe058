using NeuroForge.Hosting.Export;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>A network that is exported and read again is the same network.</summary>
public sealed class NetworkRoundTripTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>().Except([ExportFormat.Sonata])];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_random_network_runs_from_its_export_to_the_same_bits(ExportFormat format)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            File.WriteAllText(_place.At("random.json"), RandomNetwork.Text(seed));
            using var original = new Simulation(Valid(Model.Read(_place.At("random.json"))));
            var hash = Exported(original, $"{format}{seed}", format);
            using var again = new Simulation(Valid(Model.Read(_place.At($"{format}{seed}", "model.json"))), new() { Threads = 1 + (seed % 3) });
            Assert.Equal(hash, again.StateHash());
            original.RunTo(40);
            again.RunTo(40);
            Assert.Equal(original.StateHash(), again.StateHash());
        }
    }

    [Theory]
    [InlineData("pruning-anywhere.json", 60)]
    [InlineData("butz-van-ooyen-2013.json", 100)]
    [InlineData("sweeney-clopath-2017-diffusive.json", 30)]
    [InlineData("carlson-2013-ramp.json", 30)]
    public void Networks_that_learn_and_rewire_run_from_their_export_to_the_same_bits(string file, double time)
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            using var original = new Simulation(Valid(Model.Read(Path.Combine(AppContext.BaseDirectory, "Published", file))));
            Exported(original, $"{format}", format);
            if (File.Exists(_place.At($"{format}", "model.json")))
            {
                using var again = new Simulation(Valid(Model.Read(_place.At($"{format}", "model.json"))), new() { Threads = 2 });
                original.RunTo(time);
                again.RunTo(time);
                Assert.Equal(original.StateHash(), again.StateHash());
            }
        }
    }

    [Fact]
    public void What_a_run_had_grown_is_written_and_read_again_and_written_the_same()
    {
        using var grown = new Simulation(Valid(Model.Read(Path.Combine(AppContext.BaseDirectory, "Published", "pruning-anywhere.json"))));
        grown.RunTo(300);
        Exported(grown, "first", ExportFormat.Csv);
        using var next = new Simulation(Valid(Model.Read(_place.At("first", "model.json"))));
        Exported(next, "second", ExportFormat.Csv);
        foreach (var file in Directory.GetFiles(_place.At("first", "edges")))
        {
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(_place.At("second", "edges", Path.GetFileName(file))));
        }
    }

    private string Exported(Simulation simulation, string folder, ExportFormat format)
    {
        new NetworkExport(simulation).Write(_place.At(folder), format);
        return simulation.StateHash();
    }

    private static Model Valid(Model model) => model.IsValid ? model : throw new InvalidOperationException(string.Join('\n', model.Diagnostics));
}
