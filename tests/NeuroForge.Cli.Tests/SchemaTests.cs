namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge schema</c>.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>With NEUROFORGE_GOLDEN=write in the environment the committed schema is written anew.</summary>
    [Fact]
    public void The_committed_schema_is_that_of_the_projects_own_plugins()
    {
        Neuroforge.In(_place, "schema", "--out", "schema.json").Done();
        var schema = _place.Read("schema.json");
        if (Environment.GetEnvironmentVariable("NEUROFORGE_GOLDEN") == "write")
        {
            File.WriteAllText(Schemas.Committed, schema);
        }

        Assert.Equal(File.ReadAllText(Schemas.Committed), schema);
        Assert.Equal(schema, Neuroforge.In(_place, "schema").Done().Output);
    }

    /// <summary>With NEUROFORGE_GOLDEN=write in the environment the committed page is written anew.</summary>
    [Fact]
    public void The_committed_reference_of_the_language_is_that_of_the_projects_own_plugins()
    {
        var committed = Path.Combine(Path.GetDirectoryName(Schemas.Committed)!, "description.md");
        var page = Neuroforge.In(_place, "help", "description", "--markdown").Done().Output;
        if (Environment.GetEnvironmentVariable("NEUROFORGE_GOLDEN") == "write")
        {
            File.WriteAllText(committed, page);
        }

        Assert.Equal(File.ReadAllText(committed), page);
    }

    [Fact]
    public void Further_plugins_are_in_it()
    {
        var schema = Neuroforge.In(_place, "schema", "--plugins", Path.Combine(AppContext.BaseDirectory, "fixtures")).Done().Output;
        Assert.Contains("\"const\": \"decaying\"", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told() =>
        Assert.Equal(4, Neuroforge.In(_place, "schema", "--out", "absent/schema.json").ExitCode);

    [Fact]
    public void Published_models_name_it() => Assert.All(
        Directory.EnumerateFiles(Path.GetDirectoryName(Workplace.Published("x"))!),
        model => Assert.StartsWith("{\n  \"$schema\": \"./neuroforge.schema.json\",\n", File.ReadAllText(model), StringComparison.Ordinal));

    [Fact]
    public void Published_models_are_valid_by_it()
    {
        List<string> models = [.. Directory.EnumerateFiles(Path.GetDirectoryName(Workplace.Published("x"))!), Workplace.Small];
        Assert.All(models, model => Assert.Empty(Schemas.FaultsIn(model)));
        Assert.True(models.Count >= 9);
    }

    [Theory]
    [InlineData("\"tau_m\"", "\"tau_mem\"", "/populations/E/parameters/tau_mem")]
    [InlineData("\"10 ms\"", "10", "/populations/E/parameters/tau_m")]
    [InlineData("\"10 ms\"", "\"10 mV\"", "/populations/E/parameters/tau_m")]
    [InlineData("\"iaf_psc_alpha\"", "\"iaf_psc_alfa\"", "/populations/E/model")]
    [InlineData("\"iaf_psc_alpha\"", "\"static/iaf_psc_alpha\"", "/populations/E/model")]
    [
        InlineData(
            "\"iaf_psc_alpha\", \"parameters\": { \"tau_m\"",
            "\"integrate-and-fire/iaf_psc_alpha\", \"parameters\": { \"tau_mem\"",
            "/populations/E/parameters/tau_mem")
    ]
    [InlineData("\"duration\":", "\"length\":", "/simulation/length")]
    [InlineData("\"duration\":", "\"length\":", "/simulation")]
    [InlineData("\"neuroforge/1\"", "\"neuroforge/2\"", "/format")]
    [InlineData("\"indegree\": 2", "\"indegree\": 2.5", "/projections/loop/connect/indegree")]
    [InlineData("\"indegree\": 2", "\"indegree\": -2", "/projections/loop/connect/indegree")]
    [InlineData(", \"indegree\": 2", "", "/projections/loop/connect")]
    [InlineData("\"fixed_indegree\"", "\"poisson\"", "/projections/loop/connect/model")]
    [InlineData("\"populations\"", "\"population\"", "")]
    public void A_mistake_is_found_by_it_at_its_place(string text, string other, string place)
    {
        Tiny.Write(_place, text, other);
        Assert.Contains(place, Schemas.FaultsIn(_place.At("tiny.json")));
    }

    [Theory]
    [InlineData("\"iaf_psc_alpha\"", "\"integrate-and-fire/iaf_psc_alpha\"")]
    [InlineData("\"model\": \"static\"", "\"model\": \"static/static\"")]
    public void A_name_with_its_plugins_id_is_valid_by_it(string text, string other)
    {
        Tiny.Write(_place, text, other);
        Assert.Empty(Schemas.FaultsIn(_place.At("tiny.json")));
    }
}
