using System.Text.Json;

namespace NeuroForge.Templates.Tests;

/// <summary>An application outside the repository, made of the packages alone.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class HostTests(Workshop workshop)
{
    private const string Program = """
        using NeuroForge.Hosting;

        using var simulation = new Simulation(Model.Read(args[0]), new() { Threads = 2, OutputDirectory = "results" });
        Console.WriteLine(simulation.Run().StateHash);
        """;

    private const string Services = """
        using Microsoft.Extensions.Options;
        using NeuroForge.DependencyInjection;

        var simulations = new SimulationFactory(Options.Create(new NeuroForgeOptions { Threads = 2 }));
        using var simulation = simulations.Create(simulations.Read(args[0]));
        Console.WriteLine(simulation.Run().Outcome);
        """;

    [Fact]
    public void A_console_application_finds_the_built_in_plugins_and_gets_the_state_of_the_command_line()
    {
        var folder = Directory.CreateDirectory(Path.Combine(workshop.Folder, "host")).FullName;
        var model = Path.Combine(Workshop.Repository, "tests", "NeuroForge.Cli.Tests", "Models", "small.json");
        File.Copy(model, Path.Combine(folder, "model.json"));
        workshop.Run(folder, "dotnet new console --framework net10.0").Done();
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
        workshop.Run(folder, "dotnet add package NeuroForge --source ../packages").Done();
        var hash = workshop.Run(folder, "dotnet run -- model.json").Done().Output.Trim();
        var command = workshop.Run(folder, $"dotnet {Workshop.Neuroforge} run model.json --json --out cli").Done();
        using var summary = JsonDocument.Parse(command.Output);
        Assert.Equal(summary.RootElement.GetProperty("state_hash").GetString(), hash);
    }

    [Fact]
    public void The_network_that_README_builds_in_code_has_the_state_of_the_file_that_it_saves()
    {
        var folder = Directory.CreateDirectory(Path.Combine(workshop.Folder, "building")).FullName;
        workshop.Run(folder, "dotnet new console --framework net10.0").Done();
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Example("new DescriptionBuilder("));
        workshop.Run(folder, "dotnet add package NeuroForge --source ../packages").Done();
        var hash = workshop.Run(folder, "dotnet run").Done().Output.Trim();
        var command = workshop.Run(folder, $"dotnet {Workshop.Neuroforge} run balanced.json --json --out cli").Done();
        using var summary = JsonDocument.Parse(command.Output);
        Assert.Equal(summary.RootElement.GetProperty("state_hash").GetString(), hash);
        Assert.True(summary.RootElement.GetProperty("spikes").GetInt64() > 100);
    }

    [Fact]
    public void An_application_of_services_needs_one_package()
    {
        var folder = Directory.CreateDirectory(Path.Combine(workshop.Folder, "services")).FullName;
        File.Copy(Path.Combine(Workshop.Repository, "tests", "NeuroForge.Cli.Tests", "Models", "tiny.json"), Path.Combine(folder, "model.json"));
        workshop.Run(folder, "dotnet new console --framework net10.0").Done();
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Services);
        workshop.Run(folder, "dotnet add package NeuroForge.DependencyInjection --source ../packages").Done();
        Assert.Equal("Completed", workshop.Run(folder, "dotnet run -- model.json").Done().Output.Trim());
    }

    [Fact]
    public void The_network_that_README_lesions_and_branches_does_what_is_said()
    {
        var folder = Directory.CreateDirectory(Path.Combine(workshop.Folder, "living")).FullName;
        workshop.Run(folder, "dotnet new console --framework net10.0").Done();
        Directory.CreateDirectory(Path.Combine(folder, "models"));
        File.Copy(Path.Combine(Workshop.Repository, "models", "butz-van-ooyen-2013.json"), Path.Combine(folder, "models", "butz-van-ooyen-2013.json"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Example("simulation.Branch()"));
        workshop.Run(folder, "dotnet add package NeuroForge --source ../packages").Done();
        var lines = workshop.Run(folder, "dotnet run").Done().Output.Trim().Split('\n');
        Assert.Matches("^[1-9][0-9]* synapses with a lesion, [1-9][0-9]* without$", lines[0]);
        Assert.Matches("^calcium of neuron 799: 0[.][0-9]+$", lines[1]);
        Assert.Matches("^[1-9][0-9]* synapses died$", lines[2]);
    }

    [Fact]
    public void A_published_application_takes_the_plugins_along()
    {
        var folder = Directory.CreateDirectory(Path.Combine(workshop.Folder, "published")).FullName;
        workshop.Run(folder, "dotnet new console --framework net10.0 --name published --output .").Done();
        workshop.Run(folder, "dotnet add package NeuroForge --source ../packages").Done();
        workshop.Run(folder, "dotnet publish --nologo -v q -o out").Done();
        Assert.True(File.Exists(Path.Combine(folder, "out", "plugins", "recorders", "recorders.dll")));
    }

    /// <summary>The block of C# in README in which a text stands.</summary>
    private static string Example(string text) => File.ReadAllText(Path.Combine(Workshop.Repository, "README.md"))
        .Split("```csharp\n").Skip(1)
        .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])
        .Single(block => block.Contains(text, StringComparison.Ordinal));
}
