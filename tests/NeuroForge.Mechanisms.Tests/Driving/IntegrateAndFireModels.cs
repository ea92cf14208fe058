using NeuroForge.IntegrateAndFire;

namespace NeuroForge.Mechanisms.Tests.Driving;

/// <summary>The models of the plugin, by the names that descriptions use.</summary>
internal static class IntegrateAndFireModels
{
    public static readonly IReadOnlyDictionary<string, Type> ByName = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["iaf_psc_alpha"] = typeof(IafPscAlpha<>),
        ["iaf_psc_exp"] = typeof(IafPscExp<>),
        ["iaf_psc_delta"] = typeof(IafPscDelta<>),
    };
}
