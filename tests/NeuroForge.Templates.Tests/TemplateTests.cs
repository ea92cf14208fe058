using System.Text.Json;
using System.Xml.Linq;

namespace NeuroForge.Templates.Tests;

/// <summary>Projects made from the templates.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class TemplateTests(Workshop workshop, FreshPlugins plugins) : IClassFixture<FreshPlugins>
{
    /// <summary>How long the one source file of a kind may be.</summary>
    internal static readonly IReadOnlyDictionary<string, int> Longest = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["neuron"] = 40,
        ["synapse"] = 60,
        ["growth-curve"] = 40,
        ["rewiring"] = 60,
        ["recorder"] = 60,
        ["stimulus"] = 60,
        ["connector"] = 60,
        ["layout"] = 60,
    };

    public static TheoryData<string> Kinds => [.. Longest.Keys];

    private static string Neuroforge => $"dotnet {Workshop.Neuroforge}";

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_plugin_builds_runs_and_conforms_as_it_is(string kind)
    {
        var folder = plugins.FolderOf(kind);
        var source = Assert.Single(Directory.EnumerateFiles(folder, "*.cs"));
        Assert.InRange(File.ReadAllLines(source).Length, 1, Longest[kind]);
        Assert.Contains("0 Warning(s)", plugins.Build.Done().Output, StringComparison.Ordinal);
        var run = workshop.Run(folder, $"{Neuroforge} run model.json --plugins bin/plugins").Done();
        Assert.DoesNotContain("without optimisation", run.Error, StringComparison.Ordinal);
        workshop.Run(folder, $"{Neuroforge} test-plugin bin/plugins/*").Done();
    }

    /// <summary>Both editors start the same command in the same surroundings, and it is one that works.</summary>
    [Fact]
    public void Launch_settings_start_a_run_with_vectors_of_the_machine_and_of_one_lane()
    {
        var folder = plugins.FolderOf("neuron");
        plugins.Build.Done();
        using var profiles = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "Properties", "launchSettings.json")));
        using var launch = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, ".vscode", "launch.json")));
        using var tasks = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, ".vscode", "tasks.json")));
        var task = tasks.RootElement.GetProperty("tasks").EnumerateArray().Single();
        var configurations = launch.RootElement.GetProperty("configurations").EnumerateArray().ToList();
        var hashes = profiles.RootElement.GetProperty("profiles").EnumerateObject().Select((profile, i) =>
        {
            var arguments = profile.Value.GetProperty("commandLineArgs").GetString()!;
            Assert.Equal(profile.Name, configurations[i].GetProperty("name").GetString());
            Assert.Equal(arguments, string.Join(' ', configurations[i].GetProperty("args").EnumerateArray().Select(argument => argument.GetString())));
            Assert.Equal(task.GetProperty("label").GetString(), configurations[i].GetProperty("preLaunchTask").GetString());
            var variables = Variables(profile.Value, "environmentVariables");
            Assert.Equal(variables, Variables(configurations[i], "env"));
            workshop.Run(folder, $"{variables} {Neuroforge} {arguments} --set simulation.duration=100ms --out launched --quiet").Done();
            using var run = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "launched", "run.json")));
            var width = run.RootElement.GetProperty("processor").GetProperty("vector_width").GetInt32();
            Assert.True(i == 0 || width == 1, $"{profile.Name} ran with {width} lanes");
            return run.RootElement.GetProperty("state_hash").GetString();
        }).ToList();
        Assert.Equal(2, hashes.Count);
        Assert.Equal(hashes[0], hashes[1]);
        Assert.True(File.Exists(Path.Combine(folder, task.GetProperty("args")[1].GetString()!)));

        static string Variables(JsonElement settings, string key) => settings.TryGetProperty(key, out var variables)
            ? string.Join(' ', variables.EnumerateObject().Select(variable => $"{variable.Name}={variable.Value}"))
            : "";
    }

    [Fact]
    public void Dotnet_new_makes_the_files_that_neuroforge_new_makes()
    {
        var hive = $"--debug:custom-hive {Path.Combine(workshop.Home, "hive")}";
        workshop.Run(workshop.Folder, $"dotnet new install NeuroForge.Templates --add-source {workshop.Packages} {hive}").Done();
        foreach (var kind in Longest.Keys)
        {
            workshop.Run(workshop.Folder, $"dotnet new neuroforge-{kind} -n MyOwn_2ndTry -o one/{kind} {hive}").Done();
            workshop.Run(workshop.Folder, $"{Neuroforge} new {kind} MyOwn_2ndTry --out other/{kind}").Done();
            workshop.Run(workshop.Folder, $"diff -r one/{kind} other/{kind}").Done();
        }
    }

    [Fact]
    public void A_kernel_that_throws_is_shown_with_the_line_of_its_source()
    {
        workshop.Run(workshop.Folder, $"{Neuroforge} new neuron throwing --packages packages").Done();
        var folder = Path.Combine(workshop.Folder, "throwing");
        var source = Path.Combine(folder, "Throwing.cs");
        var lines = File.ReadAllLines(source);
        var place = Array.FindIndex(lines, line => line.Contains("var target", StringComparison.Ordinal));
        lines[place] += " if (clock.Index == 7) throw new InvalidOperationException(\"out of ions\");";
        File.WriteAllLines(source, lines);
        workshop.Run(folder, "dotnet build --nologo -v q -p:Optimize=false").Done(); // in optimised code a kernel is part of the loop that calls it
        var ended = workshop.Run(folder, $"{Neuroforge} run model.json --plugins bin/plugins");
        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("error: plugin throwing 1.0.0: neuron model \"throwing\" of population cells failed", ended.Error, StringComparison.Ordinal);
        Assert.EndsWith($": InvalidOperationException: out of ions\n    at Throwing.cs:{place + 1}\n", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_plugin_is_built_and_run_again_when_its_source_is_saved()
    {
        workshop.Run(workshop.Folder, $"{Neuroforge} new neuron watched --packages packages").Done();
        var folder = Path.Combine(workshop.Folder, "watched");
        var loop = Task.Run(() => workshop.Run(folder, $"{Neuroforge} run model.json --plugins bin/plugins --watch --out out 2> log & echo $! > pid; wait"));
        try
        {
            var first = await SpikesOtherThan(folder, -1, loop);
            while (!loop.IsCompleted && !File.ReadAllText(Path.Combine(folder, "log")).Contains("waiting for a change; Ctrl-C stops", StringComparison.Ordinal))
            {
                await Task.Delay(50);
            }

            var source = Path.Combine(folder, "Watched.cs");
            File.WriteAllText(source, File.ReadAllText(source).Replace("[Parameter(\"mV\", -55,", "[Parameter(\"mV\", -56,", StringComparison.Ordinal));
            var second = await SpikesOtherThan(folder, first, loop);
            Assert.True(second > first, "a lower threshold was to give more spikes");
            Assert.Contains("compiled watched\n", File.ReadAllText(Path.Combine(folder, "log")), StringComparison.Ordinal);
            var built = Directory.GetFiles(folder, "watched.dll", SearchOption.AllDirectories).Where(file => !file.Contains("/ref", StringComparison.Ordinal));
            Assert.Single(built.Select(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))).Distinct());

            File.WriteAllText(source, File.ReadAllText(source).Replace("public Mask<T> Step", "public Mask<T> Stop", StringComparison.Ordinal));
            while (!loop.IsCompleted && !File.ReadAllText(Path.Combine(folder, "log")).Contains("Watched.cs(", StringComparison.Ordinal))
            {
                await Task.Delay(50);
            }

            Assert.Contains("error CS0535", File.ReadAllText(Path.Combine(folder, "log")), StringComparison.Ordinal);
        }
        finally
        {
            workshop.Run(folder, "kill -TERM $(cat pid)");
            await loop;
        }
    }

    [Fact]
    public void New_projects_refer_to_the_packages_that_this_repository_tests_with()
    {
        var project = Path.Combine(Workshop.Repository, "src", "NeuroForge.Templates", "templates", "common", "tests", "template-name.Tests.csproj");
        var referenced = XDocument.Load(project).Descendants("PackageReference")
            .Select(item => (Name: item.Attribute("Include")!.Value, Version: item.Attribute("Version")!.Value))
            .Where(item => item.Version != "template-version")
            .ToList();
        Assert.NotEmpty(referenced);
        Assert.All(referenced, item => Assert.Equal(Workshop.CentralVersions[item.Name], item.Version));
    }

    /// <summary>Waits for a run that ends with another number of spikes, as long as the loop that runs it goes on.</summary>
    private static async Task<long> SpikesOtherThan(string folder, long before, Task loop)
    {
        var file = Path.Combine(folder, "out", "run.json");
        while (!loop.IsCompleted)
        {
            if (File.Exists(file) && Spikes(await File.ReadAllTextAsync(file)) is { } spikes && spikes != before)
            {
                return spikes;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("the loop ended, or was ended after a long time, before a run with other spikes");
    }

    /// <summary>The spikes in a summary; null where it is still being written.</summary>
    private static long? Spikes(string summary)
    {
        try
        {
            using var document = JsonDocument.Parse(summary);
            return document.RootElement.GetProperty("spikes").GetInt64();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
