using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Authoring;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge studio</c>: opens models in the browser, on this machine only.</summary>
internal static class StudioCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("studio", "Opens models in the browser, on this machine only: edits, runs, changes and compares them while they run.");
        var model = NameArgument.Create("model", "A description, a JSON file, whose folder is listed; or the name of a published model.");
        model.Arity = ArgumentArity.ZeroOrOne;
        var plugins = ModelArguments.CreatePluginsOption();
        var threads = CountOption.Create("--threads", "The greatest number of threads of a run; the results do not depend on it.");
        var port = CreatePort();
        var browser = new Option<bool>("--browser") { Description = "Opens the browser also where no desktop is found." };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only prints the address." };
        command.Arguments.Add(model);
        foreach (var option in new Option[] { plugins, threads, port, browser, noBrowser })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(browser) && result.GetValue(noBrowser))
            {
                result.AddError($"{browser.Name} and {noBrowser.Name} contradict each other: leave one out");
            }
        });
        command.SetAction(parsed =>
        {
            var (folder, name) = Find(parsed.GetValue(model));
            var options = new JsonObject
            {
                ["folder"] = folder,
                ["model"] = name,
                ["plugins"] = new JsonArray([.. (parsed.GetValue(plugins) ?? []).Select(directory => (JsonNode)Path.GetFullPath(directory))]),
                ["threads"] = parsed.GetValue(threads),
                ["port"] = parsed.GetValue(port),
                ["browse"] = parsed.GetValue(browser) || (!parsed.GetValue(noBrowser) && HasDesktop()),
            };
            using var interruption = new Interruption();
            return StudioProcess.Run(options.ToJsonString(), interruption.Token);
        });
        return command;
    }

    private static Option<int> CreatePort() => new("--port")
    {
        Description = "The port of the address; by default one that is free.",
        HelpName = "number",
        CustomParser = result =>
        {
            if (!ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
            {
                result.AddError($"--port takes a whole number from 1 to {ushort.MaxValue}, but got \"{result.Tokens[0].Value}\"");
            }

            return port;
        },
    };

    /// <summary>The folder that is listed, and the name of the model to open first.</summary>
    private static (string Folder, string? Name) Find(string? model)
    {
        var here = Directory.GetCurrentDirectory();
        if (model is null)
        {
            return (here, null);
        }

        if (Directory.Exists(model))
        {
            return (Path.GetFullPath(model), null);
        }

        if (File.Exists(model))
        {
            return (Path.GetDirectoryName(Path.GetFullPath(model))!, Path.GetFileName(model));
        }

        if (PublishedModel.Find(model) is not null)
        {
            return (here, model);
        }

        var near = Spelling.Nearest(model, PublishedModel.Names) is { } name ? $"did you mean \"{name}\"?" : "neuroforge list models lists the published ones";
        throw new UsageException($"there is no file and no published model \"{model}\" - {near}");
    }

    /// <summary>True if a browser can show a page to the user.</summary>
    private static bool HasDesktop() => !Console.IsOutputRedirected
        && (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || Set("DISPLAY") || Set("WAYLAND_DISPLAY"));

    private static bool Set(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
