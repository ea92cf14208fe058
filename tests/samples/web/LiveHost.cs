using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NeuroForge.Samples.Web;

/// <summary>Builds the host.</summary>
internal static class LiveHost
{
    private const string Here = "http://127.0.0.1:5080";
    private const long LargestRequest = 64 << 10;

    /// <summary>A host that is ready to run. It accepts connections from this machine only, unless <c>--urls</c> specifies other addresses.</summary>
    /// <param name="args">The command line, such as <c>--urls http://127.0.0.1:8080</c> or <c>--NeuroForge:Threads 2</c>.</param>
    internal static WebApplication Create(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(Here);
        }

        // A page of another site that resolves its name to this machine gets nothing.
        builder.Configuration["AllowedHosts"] ??= "localhost;127.0.0.1;[::1]";
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);

        builder.Services.AddNeuroForge().Configure<NeuroForge.DependencyInjection.NeuroForgeOptions>(builder.Configuration.GetSection("NeuroForge"));
        builder.Services.AddSingleton<LiveNetwork>().AddHostedService(services => services.GetRequiredService<LiveNetwork>());
        builder.Services.AddSingleton<Audience>();
        builder.Services.AddProblemDetails().AddExceptionHandler<Refusals>();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(Pages.AddPolicy);
        Pages.Map(app);
        Controls.Map(app);
        return app;
    }
}
