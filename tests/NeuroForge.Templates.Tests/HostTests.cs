using System.Text.Json;

namespace NeuroForge.Templates.Tests;

/// <summary>An application outside the repository, made of the packages alone.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class HostTests(Workshop workshop)
{
    private const string Program = """
        using NeuroForge.Hosting;
        using NeuroForge.Hosting.Models;

        using var simulation = new Simulation(Model.Read(args[0]), new() { Threads = 2, OutputDirectory = "results" });
        Console.WriteLine(simulation.Run().StateHash);
        """;

    private const string Usings = """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        """;

    /// <summary>What a host's builder has, without the package of a host.</summary>
    private const string Builder = """
        var builder = new { Services = new ServiceCollection() };

        """;

    private const string Experiment = """
        var simulations = new SimulationFactory(Options.Create(new NeuroForgeOptions { Threads = 2 }));
        Console.WriteLine(builder.Services.Single(service => service.ServiceType == typeof(SimulationFactory)).Lifetime);
        Console.WriteLine(new Experiment(simulations).Run(args[0]).Outcome);


        """;

    [Fact]
    public void A_console_application_finds_the_built_in_plugins_also_when_published_and_gets_the_state_of_the_command_line()
    {
        var folder = workshop.Application("host", Program);
        File.Copy(Path.Combine(Workshop.Repository, "tests", "NeuroForge.Cli.Tests", "Models", "small.json"), Path.Combine(folder, "model.json"));
        var hash = workshop.Run(folder, "dotnet run -- model.json").Done().Output.Trim();
        Assert.Equal(hash, Summary(folder, "model.json").GetProperty("state_hash").GetString());
        workshop.Run(folder, "dotnet publish --nologo -v q -o out").Done();
        Assert.Equal(hash, workshop.Run(folder, "dotnet out/host.dll model.json").Done().Output.Trim());
    }

    [Fact]
    public void A_single_file_runs_without_a_project_and_gets_the_state_of_the_command_line()
    {
        var folder = Directory.CreateDirectory(Path.Combine(workshop.Folder, "single")).FullName;
        File.WriteAllText(Path.Combine(folder, "app.cs"), Example("#:package").Replace("=packages", "=" + workshop.Packages, StringComparison.Ordinal));
        File.Copy(Path.Combine(Workshop.Repository, "tests", "NeuroForge.Cli.Tests", "Models", "tiny.json"), Path.Combine(folder, "model.json"));
        var output = workshop.Run(folder, "dotnet run app.cs").Done().Output.Trim();
        Assert.Equal($"state {Summary(folder, "model.json").GetProperty("state_hash").GetString()}", output);
    }

    [Fact]
    public void The_network_that_README_builds_in_code_has_the_state_of_the_file_that_it_saves()
    {
        var folder = workshop.Application("building", Example("new DescriptionBuilder("));
        var hash = workshop.Run(folder, "dotnet run").Done().Output.Trim();
        var summary = Summary(folder, "balanced.json");
        Assert.Equal(summary.GetProperty("state_hash").GetString(), hash);
        Assert.True(summary.GetProperty("spikes").GetInt64() > 100);
    }

    [Fact]
    public void The_services_of_README_need_one_package()
    {
        var program = Usings + Before("public sealed class", Experiment, Before("builder.", Builder, Example("builder.Services.AddNeuroForge(")));
        var folder = workshop.Application("services", program, "NeuroForge.DependencyInjection");
        File.Copy(Path.Combine(Workshop.Repository, "tests", "NeuroForge.Cli.Tests", "Models", "tiny.json"), Path.Combine(folder, "model.json"));
        Assert.Equal("Singleton\nCompleted", workshop.Run(folder, "dotnet run -- model.json").Done().Output.Trim());
    }

    [Fact]
    public void The_network_that_README_lesions_and_branches_does_what_is_said()
    {
        var folder = workshop.Application("living", Example("simulation.Branch()"));
        Directory.CreateDirectory(Path.Combine(folder, "models"));
        File.Copy(Path.Combine(Workshop.Repository, "models", "butz-van-ooyen-2013.json"), Path.Combine(folder, "models", "butz-van-ooyen-2013.json"));
        var lines = workshop.Run(folder, "dotnet run").Done().Output.Trim().Split('\n');
        Assert.Matches("^[1-9][0-9]* synapses with a lesion, [1-9][0-9]* without$", lines[0]);
        Assert.Matches("^calcium of neuron 799: 0[.][0-9]+$", lines[1]);
        Assert.Matches("^[1-9][0-9]* synapses were deleted$", lines[2]);
    }

    /// <summary>What the command line says of a run of the same model.</summary>
    private JsonElement Summary(string folder, string model)
    {
        var command = workshop.Run(folder, $"dotnet {Workshop.Neuroforge} run {model} --json --out cli").Done();
        using var summary = JsonDocument.Parse(command.Output);
        return summary.RootElement.Clone();
    }

    /// <summary>The block of C# on the page of NeuroForge.Hosting in which a text stands.</summary>
    private static string Example(string text) => File.ReadAllText(Path.Combine(Workshop.Repository, "src", "NeuroForge.Hosting", "README.md"))
        .Split("```csharp\n").Skip(1)
        .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])
        .Single(block => block.Contains(text, StringComparison.Ordinal));

    /// <summary>An example with more before the first place where a text stands.</summary>
    private static string Before(string text, string more, string example) => example.Insert(example.IndexOf(text, StringComparison.Ordinal), more);
}
