using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NeuroForge.Engine.Changes;

namespace NeuroForge.Samples.Web;

/// <summary>Answers impossible requests with the reason, as problem details.</summary>
internal sealed class Refusals(IProblemDetailsService problems) : IExceptionHandler
{
    /// <inheritdoc/>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Explain(exception) is not var (status, reason))
        {
            return new(false);
        }

        httpContext.Response.StatusCode = status;
        return problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = new ProblemDetails { Status = status, Detail = reason } });
    }

    private static (int Status, string Reason)? Explain(Exception exception) => exception switch
    {
        RefusedException refused => (refused.Status, refused.Message),
        ChangeException change => (StatusCodes.Status400BadRequest, string.Join("; ", change.Mistakes)),
        BadHttpRequestException { InnerException: { } cause } bad => (bad.StatusCode, cause.Message),
        BadHttpRequestException bad => (bad.StatusCode, bad.Message),
        ObjectDisposedException => (StatusCodes.Status409Conflict, "the network is just being replaced; try again"),
        _ => null,
    };
}
