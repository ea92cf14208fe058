using NeuroForge.Descriptions.Parts;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Courses from files, and parts of earlier networks.</summary>
public sealed class InputTests
{
    [Fact]
    public void A_column_of_a_file_is_a_course_in_the_unit_of_its_parameter()
    {
        var course = Assert.Single(Plan(Driven("rates.csv\", \"column\": \"E\", \"unit\": \"kHz")).Stimuli[0].Courses);
        Assert.Equal([0L, 100, 205], course.Steps);
        Assert.Equal([1e6, 2e6, 5e5], course.Values);
    }

    [Fact]
    public void The_hash_of_a_description_is_also_that_of_the_values_in_its_files()
    {
        string[] hashes = [.. new[] { "E", "I", "E" }.Select(column => Read(Driven($"rates.csv\", \"column\": \"{column}\", \"unit\": \"Hz")).Hash)];
        Assert.Equal(hashes[0], hashes[2]);
        var folder = Directory.CreateTempSubdirectory("neuroforge-inputs-").FullName;
        File.WriteAllText(Path.Combine(folder, "rates.csv"), "time_ms,E,I\n0,1000,20\n10,2000,30\n20.5,501,10\n");
        var other = Fixtures.Read(Driven("rates.csv\", \"column\": \"E\", \"unit\": \"Hz"), new() { Inputs = new OtherFolder(folder) });
        Directory.Delete(folder, recursive: true);
        Assert.NotEqual(hashes[0], other.Hash);
    }

    [Fact]
    public void A_description_that_was_not_read_from_a_file_names_no_files()
    {
        var result = Fixtures.Read(Driven("rates.csv\", \"column\": \"E\", \"unit\": \"Hz"));
        Assert.Equal(["NF1340"], Fixtures.Codes(result));
        Assert.Contains("may not name files", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Synapses_elements_and_calcium_of_an_earlier_network_are_taken_over()
    {
        var plan = Plan(Grown("depressing", "\"neurons/depressing\""));
        var given = plan.Projections[0].Given!;
        Assert.Equal((3, "runs/grown at 2000 ms"), (given.Count, given.Origin));
        Assert.Equal([0.1, 0.2, 0.3], Assert.Single(given.States));
        Assert.Equal(0.19, plan.Populations[0].InitialCalcium[19]);
        Assert.Equal(Enumerable.Repeat(2.5, 20), Assert.IsType<ListDistribution>(plan.Populations[0].Elements[0].Initial).Values);
        Assert.Empty(Plan(Grown("static", "\"static\"")).Projections[0].Given!.States); // the states of one rule are not those of another
    }

    private static string Driven(string csv) => $$"""
        {
          "format": "neuroforge/1", "name": "driven", "requires": { "neurons": "^1.0", "surroundings": "^0.3" },
          "simulation": { "duration": "1 s", "step": "0.1 ms" }, "populations": { "E": { "size": 20, "model": "leaky" } },
          "stimuli": { "drive": { "model": "poisson", "rate": { "csv": "{{csv}}" }, "to": "E", "receptor": "ex", "weight": "1 pA" } }
        }
        """;

    private static string Grown(string name, string model) => $$"""
        {
          "format": "neuroforge/1", "name": "{{name}}", "requires": { "neurons": "^1.0" },
          "parameters": { "grown": { "run": "runs/grown", "at": "2 s" } },
          "simulation": { "duration": "1 s", "step": "0.1 ms" },
          "populations": {
            "E": { "size": 20, "model": "leaky", "calcium": { "tau": "1 s", "beta": 0.1 }, "elements": { "axon": { "curve": "gaussian" } }, "from": "$grown" }
          },
          "projections": {
            "ee": {
              "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": {{model}}, "weight": "1 pA", "delay": "1 ms" }, "connect": { "from": "$grown" }
            }
          }
        }
        """;

    private static DescriptionResult Read(string text) => Fixtures.Read(text, new DescriptionOptions { Inputs = new FixtureInputs() });

    private static NetworkPlan Plan(string text) =>
        Read(text) is { Plan: { } plan } ? plan : throw new InvalidOperationException(string.Join('\n', Read(text).Diagnostics));

    private sealed class OtherFolder(string folder) : Inputs.IInputSource
    {
        public Stream Open(string name) => File.OpenRead(Path.Combine(folder, name));

        public GrownNetwork Network(string name, double? time) => throw new NotSupportedException();
    }
}
