using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Samples.Tests.Notebook;

/// <summary>.NET Interactive as a process that receives cells and sends what they produce, as lines of JSON.</summary>
internal sealed class InteractiveKernel : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Timer _patience;
    private int _cells;

    /// <summary>Starts it.</summary>
    /// <param name="folder">The folder of the notebook, from which paths are.</param>
    public InteractiveKernel(string folder)
    {
        var start = new ProcessStartInfo(NotebookFactAttribute.Tool!, ["stdio", "--working-dir", folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major"; // it was built for an earlier runtime
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        _process = Process.Start(start)!;
        _patience = new Timer(_ => _process.Kill(entireProcessTree: true), null, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The values that it returned and displayed, each as text or as HTML.</returns>
    public List<string> Run(string code)
    {
        var token = (++_cells).ToString(CultureInfo.InvariantCulture);
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(
            new { token, commandType = "SubmitCode", command = new { code, targetKernelName = "csharp" }, routingSlip = Array.Empty<string>() }));
        var shown = new List<string>();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var happened = json.RootElement.GetProperty("event");
            switch (json.RootElement.GetProperty("eventType").GetString())
            {
                case "ReturnValueProduced" or "DisplayedValueProduced":
                    shown.AddRange(happened.GetProperty("formattedValues").EnumerateArray().Select(value => value.GetProperty("value").GetString()!));
                    break;
                case "CommandFailed" when IsOf(json, token):
                    throw new InvalidOperationException($"cell {token}: {happened.GetProperty("message").GetString()}");
                case "CommandSucceeded" when IsOf(json, token):
                    return shown;
            }
        }

        throw new InvalidOperationException($"the kernel ended in cell {token}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _patience.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static bool IsOf(JsonDocument json, string token) =>
        json.RootElement.TryGetProperty("command", out var command) && command.ValueKind == JsonValueKind.Object
            && command.GetProperty("token").GetString() == token;
}
