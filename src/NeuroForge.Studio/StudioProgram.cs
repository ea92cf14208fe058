using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeuroForge.Studio.Access;
using NeuroForge.Studio.Options;
using NeuroForge.Studio.Running;

namespace NeuroForge.Studio;

/// <summary>The program: starts the server, prints its address and waits until the command line ends it.</summary>
internal static class StudioProgram
{
    private const int Usage = 2;
    private const int File = 3;

    /// <summary>Runs the studio.</summary>
    /// <param name="args">The options, in one argument.</param>
    /// <param name="owner">Ends with the command line that has started the program; then the program ends too.</param>
    /// <param name="output">Receives the address.</param>
    /// <param name="errors">Receives messages.</param>
    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync(string[] args, TextReader owner, TextWriter output, TextWriter errors)
    {
        StudioOptions options;
        try
        {
            options = StudioOptions.Parse(args.Length == 1 ? args[0] : "");
        }
        catch (JsonException)
        {
            await errors.WriteLineAsync("error: this program is started by \"neuroforge studio\": use that command");
            return Usage;
        }

        try
        {
            await using var app = StudioHost.Create(options);
            await app.StartAsync();
            var address = StudioHost.AddressOf(app);
            await output.WriteLineAsync($"The studio is open at {address}");
            await output.WriteLineAsync("Only this machine reaches it, and only with this address. Ctrl-C ends it.");
            if (options.Browse && !Browser.Open(address))
            {
                await errors.WriteLineAsync("no browser could be opened: open the address yourself");
            }

            _ = Task.Run(() => EndWithOwnerAsync(app, owner)); // reading the console blocks its thread
            await app.WaitForShutdownAsync();
            foreach (var line in app.Services.GetRequiredService<StudioSession>().Farewell())
            {
                await output.WriteLineAsync(line);
            }

            return 0;
        }
        catch (IOException failure)
        {
            await errors.WriteLineAsync($"error: {failure.Message}");
            return File;
        }
    }

    private static async Task EndWithOwnerAsync(WebApplication app, TextReader owner)
    {
        while (await owner.ReadLineAsync() is not null)
        {
            // Only the end matters.
        }

        app.Lifetime.StopApplication();
    }
}
