using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeuroForge.Samples.ClosedLoop;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddNeuroForge();
builder.Services.AddOptions<RateClampOptions>().BindConfiguration("RateClamp").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddHostedService<RateClampWorker>();
await builder.Build().RunAsync();
