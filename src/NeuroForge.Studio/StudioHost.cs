using System.Net;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NeuroForge.Hosting.Models;
using NeuroForge.Studio.Access;
using NeuroForge.Studio.Library;
using NeuroForge.Studio.Options;
using NeuroForge.Studio.Running;
using NeuroForge.Studio.Serving;

namespace NeuroForge.Studio;

/// <summary>Builds the server, which listens on the loopback address only and reads no configuration of its surroundings.</summary>
internal static class StudioHost
{
    private const long LargestRequest = 16 << 20;

    /// <summary>A server that is ready to start.</summary>
    /// <exception cref="IOException">A directory of plugins cannot be read.</exception>
    internal static WebApplication Create(StudioOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRouting();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(AccessToken.Create());
        builder.Services.AddSingleton<StudioGuard>();
        builder.Services.AddSingleton(new ModelLibrary(options.Folder));
        builder.Services.AddSingleton(new StudioModels(PluginDirectories.Load(options.Plugins), options.Plugins, options.Folder));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<StudioSession>();
        builder.Services.AddSingleton<Audience>();

        var app = builder.Build();
        app.Services.GetRequiredService<Audience>(); // there before the first run, which may begin without a page
        app.Use(app.Services.GetRequiredService<StudioGuard>().CheckAsync);
        app.Use(Refusals.AnswerAsync);
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(10), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        app.UseRouting();
        PageFiles.Map(app);
        LibraryRoutes.Map(app);
        RunRoutes.Map(app);
        FrameSocket.Map(app);
        return app;
    }

    /// <summary>The address of a server that has started, with its token.</summary>
    internal static Uri AddressOf(WebApplication app) => new(new Uri(app.Urls.Single()), app.Services.GetRequiredService<AccessToken>().Text + "/");
}
