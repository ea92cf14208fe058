using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NeuroForge.Descriptions;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Ground;
using NeuroForge.Studio.Library;

namespace NeuroForge.Studio.Serving;

/// <summary>Answers requests that cannot be carried out with the reason, in JSON.</summary>
internal static class Refusals
{
    /// <summary>Carries out a request.</summary>
    internal static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false })
            {
                await WriteAsync(context, StatusCodes.Status404NotFound, $"there is nothing at {context.Request.Path}");
            }
        }
        catch (Exception failure) when (!context.Response.HasStarted && Explain(failure) is not null)
        {
            var (status, reason) = Explain(failure)!.Value;
            await WriteAsync(context, status, reason);
        }
    }

    private static Task WriteAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { reason });
    }

    private static (int Status, string Reason)? Explain(Exception failure) => failure switch
    {
        StudioRefusal refusal => (refusal.Status, refusal.Message),
        ChangeException change => (StatusCodes.Status400BadRequest, string.Join("; ", change.Mistakes)),
        DescriptionException or MechanismException => (StatusCodes.Status400BadRequest, failure.Message),
        BadHttpRequestException { InnerException: JsonException cause } bad => (bad.StatusCode, cause.Message),
        BadHttpRequestException bad => (bad.StatusCode, bad.Message),
        ObjectDisposedException => (StatusCodes.Status409Conflict, "the run was just removed"),
        InvalidOperationException or IOException or UnauthorizedAccessException => (StatusCodes.Status409Conflict, failure.Message),
        OutOfMemoryException => (StatusCodes.Status409Conflict, "the network does not fit into memory: reduce its size"),
        _ => null,
    };
}
