using NeuroForge.AdaptiveExponential;
using NeuroForge.AdaptiveExponential.VoltageBased;
using NeuroForge.Conductance;
using NeuroForge.HodgkinHuxley;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>The models that are integrated numerically, by the names that descriptions use.</summary>
internal static class ShelfModels
{
    public static readonly IReadOnlyDictionary<string, Type> ByName = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["iaf_cond_exp"] = typeof(IafCondExp<>),
        ["iaf_cond_alpha"] = typeof(IafCondAlpha<>),
        ["aeif_cond_exp"] = typeof(AeifCondExp<>),
        ["aeif_cond_alpha"] = typeof(AeifCondAlpha<>),
        ["aeif_psc_exp"] = typeof(AeifPscExp<>),
        ["aeif_psc_delta_clopath"] = typeof(AeifPscDeltaClopath<>),
        ["hh_psc_alpha"] = typeof(HhPscAlpha<>),
        ["hh_cond_exp_traub"] = typeof(HhCondExpTraub<>),
    };
}
