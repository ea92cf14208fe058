using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NeuroForge.Studio.Serving;

/// <summary>The files of the page, which travel inside the program. Their policy lets the browser load nothing from elsewhere.</summary>
internal static class PageFiles
{
    private const string Root = "page/";
    private const string Start = "index.html";
    private const string NonceMark = "NONCE";

    private static readonly Assembly Assembly = typeof(PageFiles).Assembly;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var resource in Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal)))
        {
            var file = resource[Root.Length..];
            if (file == Start)
            {
                routes.MapGet("/", PageAsync);
            }
            else
            {
                routes.MapGet("/" + file, () => Results.Stream(Assembly.GetManifestResourceStream(resource)!, TypeOf(file)));
            }
        }
    }

    /// <summary>The page, with a number used once that lets the editor alone add style sheets.</summary>
    private static async Task PageAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(Root + Start)!);
        var page = (await reader.ReadToEndAsync()).Replace(NonceMark, nonce, StringComparison.Ordinal);
        context.Response.Headers.ContentSecurityPolicy = string.Create(
            CultureInfo.InvariantCulture,
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; "
                + $"connect-src 'self' ws://{context.Request.Host.Value}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page);
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
}
