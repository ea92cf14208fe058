namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge new</c>: what it writes, and what it refuses. That it builds and runs is for the templates' own tests.</summary>
public sealed class NewTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("tired-neuron")]
    [InlineData("tired_neuron")]
    [InlineData("TiredNeuron")]
    public void A_name_takes_the_form_of_each_place(string name)
    {
        var output = Neuroforge.In(_place, "new", "neuron", name).Done().Output;
        Assert.StartsWith("tired-neuron: plugin tired-neuron, created with NeuroForge 1.0.0\n", output, StringComparison.Ordinal);
        Assert.Equal(
            [
                ".gitignore", ".vscode/launch.json", ".vscode/tasks.json", "Properties/launchSettings.json", "README.md", "TiredNeuron.cs", "model.json",
                "tests/ConformanceTests.cs", "tests/tired-neuron.Tests.csproj", "tired-neuron.csproj",
            ],
            Directory.EnumerateFiles(_place.At("tired-neuron"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_place.At("tired-neuron"), file))
                .Order(StringComparer.Ordinal));
        Assert.Contains("[NeuronModel(\"tired_neuron\"", _place.Read("tired-neuron", "TiredNeuron.cs"), StringComparison.Ordinal);
        Assert.Contains("struct TiredNeuron<T>", _place.Read("tired-neuron", "TiredNeuron.cs"), StringComparison.Ordinal);
        Assert.Contains("Include=\"NeuroForge.Abstractions\" Version=\"1.0.0\"", _place.Read("tired-neuron", "tired-neuron.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_the_template_shows_through()
    {
        Neuroforge.In(_place, "new", "growth-curve", "slow", "--out", "here").Done();
        Assert.All(
            Directory.EnumerateFiles(_place.At("here"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("template", Path.GetFileName(file) + File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_folder_of_packages_goes_into_the_projects_own_configuration()
    {
        Directory.CreateDirectory(_place.At("pack ages"));
        Neuroforge.In(_place, "new", "recorder", "columns", "--packages", "pack ages").Done();
        Assert.Contains($"value=\"{_place.At("pack ages")}\"", _place.Read("columns", "nuget.config"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_model_is_copied_under_a_name_of_its_own_and_is_valid()
    {
        var output = Neuroforge.In(_place, "new", "model", "MyNetwork", "--from", "brunel-2000", "--out", "mine").Done().Output;
        Assert.StartsWith($"{Path.Combine("mine", "my-network.json")}: a copy of the model brunel-2000\n", output, StringComparison.Ordinal);
        var text = _place.Read("mine", "my-network.json");
        Assert.Contains("\"name\": \"my-network\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("$schema", text, StringComparison.Ordinal);
        var check = Neuroforge.In(_place, "check", "mine/my-network.json", "--explain").Done();
        Assert.Contains("my-network is valid: 12500 neurons", check.Output, StringComparison.Ordinal);
        var again = Neuroforge.In(_place, "new", "model", "my-network", "--from", "lesion", "--out", "mine");
        Assert.Contains("already exists", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_published_model_is_listed_with_what_it_shows()
    {
        var lines = Neuroforge.In(_place, "list", "models").Done().Output.TrimEnd().Split('\n');
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Models", "Published"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.EndsWith(".schema", StringComparison.Ordinal));
        Assert.Equal(files.Order(StringComparer.Ordinal), lines.Select(line => line.Split("  ")[0]));
        Assert.All(lines, line => Assert.InRange(line[line.IndexOf("  ", StringComparison.Ordinal)..].Trim().Length, 20, 500));
    }

    [Theory]
    [InlineData("new model x --from brunel", "error: there is no model \"brunel\" - ")]
    [InlineData("new model x --from brunel-200", "error: there is no model \"brunel-200\" - did you mean brunel-2000?")]
    [InlineData("new model x", "error: a model begins as a copy of another: write neuroforge new model x --from MODEL - there is adaptive-network, ")]
    [InlineData("new model x --from lesion --packages .", "error: --packages is for plugins, not for a model")]
    public void A_model_that_cannot_be_copied_is_refused(string arguments, string expected)
    {
        var run = Neuroforge.In(_place, arguments.Split(' '));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [
        InlineData(
            "new nerve x",
            "error: there is no template \"nerve\" - there is neuron, synapse, growth-curve, rewiring, recorder, stimulus, connector, layout, model")
    ]
    [InlineData("new nueron x", "error: there is no template \"nueron\" - did you mean neuron?")]
    [
        InlineData(
            "new neuron 2fast",
            "error: \"2fast\" is not a valid name for a plugin: use letters, digits, and single dashes or underscores between words, begin with a letter, "
                + "at most 64 characters")
    ]
    [
        InlineData(
            "new neuron a--b",
            "error: \"a--b\" is not a valid name for a plugin: use letters, digits, and single dashes or underscores between words, begin with a letter, at "
                + "most 64 characters")
    ]
    [
        InlineData(
            "new neuron ../up",
            "error: \"../up\" is not a valid name for a plugin: use letters, digits, and single dashes or underscores between words, begin with a letter, "
                + "at most 64 characters")
    ]
    [InlineData("new neuron", "error: Required argument 'name' missing for command: 'new'.")]
    public void What_cannot_be_made_is_refused_before_anything_is_written(string arguments, string error)
    {
        Neuroforge.In(_place, arguments.Split(' ')).Refused(2, error + "\nsee neuroforge new --help");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_place.Folder));
    }

    [Theory]
    [
        InlineData(
            "new neuron iaf-psc-exp", "error: neuron model \"iaf_psc_exp\" is already part of NeuroForge, in plugin integrate-and-fire: choose another name")
    ]
    [InlineData("new synapse stimuli", "error: a plugin \"stimuli\" is already part of NeuroForge: choose another name")]
    public void A_name_that_is_taken(string arguments, string error) => Neuroforge.In(_place, arguments.Split(' ')).Refused(2, error);

    [Fact]
    public void A_folder_that_holds_something_is_left_as_it_is()
    {
        Directory.CreateDirectory(_place.At("mine"));
        _place.Write("mine/notes.txt", "keep");
        Neuroforge.In(_place, "new", "neuron", "mine")
            .Refused(4, "error: mine already exists and is not an empty folder: choose another with --out, or another name");
        Assert.Single(Directory.EnumerateFileSystemEntries(_place.At("mine")));
    }

    [Fact]
    public void A_folder_of_packages_that_is_not_there() =>
        Neuroforge.In(_place, "new", "neuron", "mine", "--packages", "nowhere").Refused(4, "error: the folder of packages nowhere does not exist");
}
