using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NeuroForge.Studio.Library;
using NeuroForge.Studio.Running;
using NeuroForge.Studio.Serving.Requests;

namespace NeuroForge.Studio.Serving;

/// <summary>Requests for runs: begin, run, pause, step, change, branch, show, remove, save.</summary>
internal static class RunRoutes
{
    private const int MostSteps = 1_000_000;
    private const double FastestPace = 1000;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/runs", (DescriptionRequest request, StudioSession session) => new { id = session.Begin(request.Name, request.Text) });
        routes.MapGet("/api/runs/{id:int}", (int id, StudioSession session) => session.Find(id).DetailAsync());
        routes.MapGet("/api/runs/{id:int}/course", (int id, StudioSession session) =>
            new { session.Find(id).Course.Columns, session.Find(id).Course.Rows });
        routes.MapGet("/api/runs/{id:int}/protocol", (int id, StudioSession session) => session.SaveAsync(session.Find(id)));
        routes.MapPost("/api/runs/{id:int}/run", (int id, StudioSession session) => Done(session.StartAsync(session.Find(id))));
        routes.MapPost("/api/runs/{id:int}/pause", (int id, StudioSession session) => Done(session.Find(id).PauseAsync()));
        routes.MapPost("/api/runs/{id:int}/step", (int id, StepRequest request, StudioSession session) =>
            Done(session.Find(id).StepAsync((long)Within(request.Steps, 1, MostSteps, "steps"))));
        routes.MapPost("/api/runs/{id:int}/set", (int id, SettingRequest request, StudioSession session) => Done(Set(session.Find(id), request)));
        routes.MapPost("/api/runs/{id:int}/lesion", (int id, NeuronsRequest request, StudioSession session) => Done(Lesion(session.Find(id), request)));
        routes.MapPost("/api/runs/{id:int}/keep", (int id, StudioSession session) => Done(() => session.Find(id).Keep()));
        routes.MapPost("/api/runs/{id:int}/branch", (int id, BranchRequest request, StudioSession session) =>
            new { id = session.Branch(session.Find(id), request.Moment) });
        routes.MapPost("/api/runs/{id:int}/show", (int id, StudioSession session) => Done(() => session.Show(session.Find(id))));
        routes.MapPost("/api/runs/{id:int}/view", (int id, ViewRequest request, StudioSession session, Audience audience) =>
            Done(() => View(session.Find(id), request, audience)));
        routes.MapPost("/api/runs/{id:int}/remove", (int id, StudioSession session) => Done(session.RemoveAsync(session.Find(id))));
    }

    private static void View(StudioRun run, ViewRequest request, Audience audience)
    {
        if (request.Pace is { } pace)
        {
            run.Speed.Pace = Within(pace, 0, FastestPace, "pace");
        }

        if (request.Quantity is { } quantity)
        {
            run.Colour(quantity);
        }

        audience.Tell();
    }

    private static Task Set(StudioRun run, SettingRequest request)
    {
        var parameter = run.Parameters.FirstOrDefault(p => p.Path == request.Path)
            ?? throw new StudioRefusal(StatusCodes.Status400BadRequest, $"\"{request.Path}\" is not a parameter that can be changed");
        if (request.Number is null == request.Word is null || request.Word is null != (parameter.Kind == ChangeableParameter.Numeric))
        {
            throw new StudioRefusal(
                StatusCodes.Status400BadRequest,
                $"{request.Path} takes " + (parameter.Kind == ChangeableParameter.Numeric ? "a number" : $"one of {string.Join(", ", parameter.Words)}"));
        }

        return run.DoAsync(step => new SettingDeed(step, parameter, request.Number, request.Word));
    }

    private static Task Lesion(StudioRun run, NeuronsRequest request)
    {
        int[] neurons = [.. request.Neurons.Distinct().Order()];
        return neurons.Length == 0
            ? throw new StudioRefusal(StatusCodes.Status400BadRequest, "no neuron is selected")
            : run.DoAsync(step => new LesionDeed(step, request.Population, neurons));
    }

    private static double Within(double value, double least, double greatest, string name) => value >= least && value <= greatest
        ? value
        : throw new StudioRefusal(
            StatusCodes.Status400BadRequest, FormattableString.Invariant($"{name} is {value}, but must be from {least} to {greatest}"));

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
