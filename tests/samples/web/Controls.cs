using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NeuroForge.Samples.Web;

/// <summary>The requests of a browser. Wrong requests are answered with 4xx and the reason.</summary>
internal static class Controls
{
    private const double FastestPace = 200;
    private const double GreatestRate = 50_000;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/events", (Audience audience, CancellationToken left) => TypedResults.ServerSentEvents(audience.Enter(left), "frame"));
        routes.MapGet(
            "/state",
            async (LiveNetwork network, CancellationToken left) => Results.Text(await network.Frames.ReadAsync(left), MediaTypeNames.Application.Json));
        routes.MapPut("/running", (RunningRequest request, LiveNetwork network) => Done(() => network.IsRunning = request.Running));
        routes.MapPut("/pace", (PaceRequest request, LiveNetwork network) =>
            Done(() => network.Pace = Within(request.Pace, 0.1, FastestPace, "pace", "simulated seconds in a second")));
        routes.MapPut(
            "/input", (InputRequest request, LiveNetwork network) => Done(network.SetInputAsync(Within(request.Rate, 0, GreatestRate, "rate", "Hz"))));
        routes.MapPost("/lesions", (LesionRequest request, LiveNetwork network) => Done(network.LesionAsync(request)));
        routes.MapPost("/restart", (RestartRequest request, LiveNetwork network) => Done(network.RestartAsync(request.Seed)));
    }

    private static double Within(double value, double least, double greatest, string name, string unit) => value >= least && value <= greatest
        ? value
        : throw new RefusedException(
            StatusCodes.Status400BadRequest, FormattableString.Invariant($"{name} is {value}, but must be from {least} to {greatest} {unit}"));

    private static IResult Done(Action action)
    {
        action();
        return Results.NoContent();
    }

    private static async Task<IResult> Done(Task action)
    {
        await action;
        return Results.NoContent();
    }
}
