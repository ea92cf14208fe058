using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace NeuroForge.Templates.Tests;

/// <summary>
/// An author's machine: a folder with NeuroForge's packages, packed from this build, and a home of its own, so that no test finds
/// packages or tools of an earlier one. Packages of others come from where this build has them.
/// </summary>
public sealed class Workshop : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("neuroforge-workshop-");

    public Workshop()
    {
        Home = _root.CreateSubdirectory("home").FullName;
        Folder = _root.CreateSubdirectory("work").FullName;
        Packages = Directory.CreateDirectory(Path.Combine(Folder, "packages")).FullName;
        Run(Repository, $"dotnet pack src/packages.slnf -c {Metadata("Configuration")} --no-build --nologo -v q -o {Packages}").Done();
    }

    /// <summary>The source tree that these tests were built from.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The version of each package that this repository uses.</summary>
    public static IReadOnlyDictionary<string, string> CentralVersions { get; } = XDocument.Load(Path.Combine(Repository, "Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")!.Value, StringComparer.Ordinal);

    /// <summary>The built command line.</summary>
    public static string Neuroforge { get; } = Path.Combine(Repository, "src", "NeuroForge.Cli", "bin", Metadata("Configuration"), "net10.0", "neuroforge.dll");

    /// <summary>Where tools and caches go.</summary>
    public string Home { get; }

    /// <summary>Where the author works.</summary>
    public string Folder { get; }

    /// <summary>The folder of NeuroForge's packages.</summary>
    public string Packages { get; }

    /// <summary>Runs a command line in a folder.</summary>
    public Ended Run(string folder, string command, string input = "")
    {
        using var process = Process.Start(Shell(folder, command))!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} did not end");
        }

        return new(command, process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Makes a console application of a program and a package, in a folder of its own.</summary>
    /// <returns>The folder.</returns>
    public string Application(string name, string program, string package = "NeuroForge")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        Run(folder, "dotnet new console --framework net10.0 --no-restore").Done();
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        Run(folder, $"dotnet add package {package} --source ../packages").Done();
        return folder;
    }

    public void Dispose() => _root.Delete(recursive: true);

    /// <summary>Nothing that one test builds keeps running after it.</summary>
    private ProcessStartInfo Shell(string folder, string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment =
            {
                ["DOTNET_CLI_HOME"] = Home,
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
                ["NUGET_PACKAGES"] = Path.Combine(Home, "packages"),
                ["NUGET_FALLBACK_PACKAGES"] = Metadata("Packages"),
                ["PATH"] = Path.Combine(Home, ".dotnet", "tools") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            },
        };

        // What the test host sets would reach the builds and tests that an author starts.
        var inherited = start.Environment.Keys.Where(
            name => name.StartsWith("MSBuild", StringComparison.Ordinal)
                || name.StartsWith("VSTEST", StringComparison.Ordinal)
                || name == "NEUROFORGE_TEST_RECORDS");
        foreach (var name in inherited.ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static string Metadata(string key) =>
        typeof(Workshop).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NeuroForge.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("no NeuroForge.sln above " + AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
