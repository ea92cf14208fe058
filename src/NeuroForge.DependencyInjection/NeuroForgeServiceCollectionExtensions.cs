using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NeuroForge.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds NeuroForge to an application's services.</summary>
public static class NeuroForgeServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="SimulationFactory"/>, a singleton. Its options can be set as for any other service, also from a configuration, and are checked when
    /// the application starts. Several calls are combined.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options; null for the defaults.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddNeuroForge(this IServiceCollection services, Action<NeuroForgeOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<NeuroForgeOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NeuroForgeOptions>, NeuroForgeOptionsCheck>());
        services.TryAddSingleton<SimulationFactory>();
        return services;
    }
}
