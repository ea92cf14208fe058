using NeuroForge.Descriptions.Inputs;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Lists of numbers from files that NumPy and others have written.</summary>
public sealed class FileListTests
{
    [Theory]
    [InlineData("\"npy\": \"frames.npy\"", new[] { 0, 0.25, 0.5, 0.75, 1, 1.25 })]
    [InlineData("\"npy\": \"bytes.npy\", \"scale\": 0.1", new[] { 0, 25.5, 0.7, 0.1 })]
    [InlineData("\"npz\": \"arrays.npz\", \"array\": \"rates\"", new[] { 1.0, 2, 3 })]
    [InlineData("\"npz\": \"one.npz\"", new[] { 1.5, 2.5 })]
    [InlineData("\"csv\": \"table.csv\"", new[] { 1, 2.5, 3, 400 })]
    [InlineData("\"pgm\": \"plain.pgm\"", new[] { 0, 0.5, 1, 1, 0.1, 0.2 })]
    [InlineData("\"pgm\": \"binary.pgm\", \"scale\": 5", new[] { 0.0, 5, 1, 2 })]
    public void All_numbers_are_read_row_after_row(string file, double[] expected)
    {
        var plan = Plan(Network(file, expected.Length, "20 ms"));
        var read = Assert.IsType<double[]>(plan.Stimuli[0].Model.Parameters["counts"]);
        Assert.All(expected.Zip(read), pair => Assert.Equal(pair.First, pair.Second, 1e-15 * Math.Abs(pair.First)));
        Assert.Equal(expected.Length, read.Length);
    }

    [Fact]
    public void A_parameter_of_each_neuron_may_be_in_a_file_in_another_unit()
    {
        var plan = Plan(Network("\"npz\": \"one.npz\"", 2, """{ "list": { "npz": "one.npz", "unit": "s", "scale": 0.01 } }"""));
        Assert.Equal((15, 25), plan.Populations[0].Parameters["tau_m"].Support);
    }

    [Fact]
    public void The_hash_is_that_of_the_numbers()
    {
        string[] hashes = [.. new[] { "\"npz\": \"one.npz\"", "\"npz\": \"one.npz\", \"scale\": 2", "\"npz\": \"one.npz\"" }
            .Select(file => Fixtures.Read(Network(file, 2, "20 ms"), new() { Inputs = new FixtureInputs() }).Hash)];
        Assert.Equal(hashes[0], hashes[2]);
        Assert.NotEqual(hashes[0], hashes[1]);
    }

    [Fact]
    public void Pixels_of_two_bytes_have_the_higher_one_first()
    {
        byte[] image = [.. "P5 2 1 1000\n"u8, 1, 244, 3, 232];
        Assert.Equal([0.5, 1], NumberFile.Read("pgm", new MemoryStream(image), null));
    }

    private static Engine.Plan.NetworkPlan Plan(string text)
    {
        var result = Fixtures.Read(text, new() { Inputs = new FixtureInputs() });
        Assert.Empty(Fixtures.Codes(result));
        return result.Plan!;
    }

    private static string Network(string file, int size, string tau) => $$"""
        {
          "format": "neuroforge/1", "name": "listed", "requires": { "neurons": "^1.0", "surroundings": "^0.3" },
          "simulation": { "duration": "1 s", "step": "0.1 ms" },
          "populations": { "E": { "size": {{size}}, "model": "leaky", "parameters": { "tau_m": {{(tau[0] == '{' ? tau : $"\"{tau}\"")}} } } },
          "stimuli": { "drive": { "model": "listed_spikes", "counts": { {{file}} }, "to": "E", "receptor": "ex", "weight": "1 pA" } }
        }
        """;
}
