using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NeuroForge.Studio.Library;
using NeuroForge.Studio.Options;
using NeuroForge.Studio.Serving.Requests;

namespace NeuroForge.Studio.Serving;

/// <summary>Requests for descriptions: list, read, check, save, and the schema for completion.</summary>
internal static class LibraryRoutes
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/models", (ModelLibrary library) => library.List());
        routes.MapGet("/api/model", (ModelLibrary library, string origin, string name) =>
            Results.Text(library.Read(origin, name), MediaTypeNames.Text.Plain, Encoding.UTF8));
        routes.MapGet("/api/schema", (StudioModels models) => Results.Text(models.Schema, MediaTypeNames.Application.Json, Encoding.UTF8));
        routes.MapGet("/api/first", (ModelLibrary library, StudioOptions options) => First(library, options));
        routes.MapPost("/api/check", (DescriptionRequest request, StudioModels models) => models.Check(request.Name, request.Text));
        routes.MapPost("/api/save", (DescriptionRequest request, ModelLibrary library) => new { path = library.Save(request.Name, request.Text) });
    }

    /// <summary>The description that the command line names; an empty object if it names none.</summary>
    private static object First(ModelLibrary library, StudioOptions options) => options.Model is not { } model ? new { }
        : library.List().FirstOrDefault(m => m.Name == Path.GetFileName(model) || m.Name == model) is { } found
            ? new { found.Name, found.Origin }
            : throw new StudioRefusal(StatusCodes.Status404NotFound, $"there is no description {model}");
}
