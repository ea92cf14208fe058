using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NeuroForge.Studio.Access;

/// <summary>
/// Refuses requests that do not come from the studio's own page: without the token, under another host name (a name that another site resolves to this
/// machine), from a page of another origin.
/// </summary>
/// <param name="token">The token of the addresses.</param>
internal sealed class StudioGuard(AccessToken token)
{
    private static readonly string[] Names = ["127.0.0.1", "localhost"];

    /// <summary>Checks a request and hands it on with its path behind the token, or refuses it.</summary>
    internal async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        Harden(context.Response.Headers);
        if (Fault(request) is { } fault)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(fault + "\n");
            return;
        }

        var rest = request.Path.Value!.IndexOf('/', 1);
        request.PathBase = request.Path.Value[..rest];
        request.Path = request.Path.Value[rest..];
        await next(context);
    }

    private string? Fault(HttpRequest request)
    {
        var host = request.Host;
        if (!Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) || host.Port != request.HttpContext.Connection.LocalPort)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The studio answers as 127.0.0.1 or localhost at port {request.HttpContext.Connection.LocalPort} only. Open the address that it has printed.");
        }

        var origin = request.Headers.Origin;
        if (origin.Count > 0 ? origin != $"http://{host.Value}" : request.HttpContext.WebSockets.IsWebSocketRequest || IsUpgrade(request))
        {
            return "A page of another origin has no access to the studio.";
        }

        return request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site != "same-origin" && site != "none"
            ? "A page of another site has no access to the studio."
            : HasToken(request.Path.Value ?? "") ? null
            : "This address has no valid token. Open the address that \"neuroforge studio\" has printed; each start has another one.";
    }

    private static bool IsUpgrade(HttpRequest request) => request.Headers.Upgrade.Count > 0;

    private bool HasToken(string path)
    {
        var end = path.Length > 1 ? path.IndexOf('/', 1) : -1;
        return end > 0 && token.Is(path.AsSpan(1, end - 1));
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
