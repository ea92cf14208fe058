using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NeuroForge.Samples.Web;

/// <summary>The page: files of this assembly, which make no requests to other servers.</summary>
internal static class Pages
{
    private static readonly (string Path, string File, string Type)[] Files =
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/style.css", "style.css", "text/css; charset=utf-8"),
        ("/app.js", "app.js", "text/javascript; charset=utf-8"),
        ("/controls.js", "controls.js", "text/javascript; charset=utf-8"),
        ("/figures.js", "figures.js", "text/javascript; charset=utf-8"),
        ("/canvas.js", "canvas.js", "text/javascript; charset=utf-8"),
        ("/favicon.svg", "favicon.svg", "image/svg+xml"),
    ];

    internal static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (path, file, type) in Files)
        {
            routes.MapGet(path, () => Results.Stream(typeof(Pages).Assembly.GetManifestResourceStream(file)!, type));
        }
    }

    /// <summary>Headers with which the browser prevents requests of the page to other servers, and its use in frames of other pages.</summary>
    internal static Task AddPolicy(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
