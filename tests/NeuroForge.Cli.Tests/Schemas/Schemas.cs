using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary>The committed schema, and ajv, a validator of JSON Schema that editors' authors use too.</summary>
internal static class Schemas
{
    /// <summary>Where Debian puts packages of Node.js; any other place may be named in NODE_PATH.</summary>
    private const string DebianModules = "/usr/share/nodejs";

    private const string Script = """
        const fs = require('fs'), Ajv = require('ajv'), make = Ajv.default ?? Ajv;
        const validate = new make({ allErrors: true, strict: false, jsonPointers: true, logger: false }).compile(JSON.parse(fs.readFileSync(process.argv[1])));
        for (const file of process.argv.slice(2)) {
          validate(JSON.parse(fs.readFileSync(file)));
          console.log((validate.errors ?? []).map(e => (e.instancePath ?? e.dataPath) + ';').join(' '));
        }
        """;

    /// <summary>The schema in <c>models/</c>.</summary>
    public static string Committed { get; } = Path.Combine(Root(), "models", "neuroforge.schema.json");

    /// <summary>Why ajv cannot be used; null where it can.</summary>
    public static string? Missing { get; } = Find();

    /// <summary>The places that the schema finds fault with, file by file.</summary>
    public static IReadOnlyList<(string File, string Places)> Validate(IEnumerable<string> files)
    {
        List<string> all = [.. files];
        var (code, output, error) = Node("-e", Script, Committed, all);
        Assert.True(code == 0, error);
        return [.. all.Zip(output.Split('\n'))];
    }

    private static string? Find()
    {
        try
        {
            return Node("-e", "require('ajv')", "", []).Code == 0 ? null : "ajv is not there: apt-get install node-ajv";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js is not there: apt-get install node-ajv";
        }
    }

    private static (int Code, string Output, string Error) Node(string option, string script, string schema, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo(
            "node", [option, script, schema, .. files]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NODE_PATH"] = $"{Environment.GetEnvironmentVariable("NODE_PATH")}:{DebianModules}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NeuroForge.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests do not lie below NeuroForge.sln");
        }

        return folder.FullName;
    }
}
