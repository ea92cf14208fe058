using NeuroForge.Descriptions.Building;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>Published models, written by hand as an application would.</summary>
internal static class Published
{
    /// <summary>The models, by name.</summary>
    public static IReadOnlyDictionary<string, Func<DescriptionBuilder>> Models { get; } =
        new Dictionary<string, Func<DescriptionBuilder>>(StringComparer.Ordinal)
    {
        ["butz-van-ooyen-2013"] = ButzVanOoyen,
        ["pruning-anywhere"] = Pruning,
        ["gallinaro-rotter-2018-small"] = Gallinaro,
    };

    private static DescriptionBuilder ButzVanOoyen() => new DescriptionBuilder("butz-van-ooyen-2013")
        .Requires("integrate-and-fire", "^1.0")
        .Requires("butz-van-ooyen-2013", "^1.0")
        .Requires("static", "^1.0")
        .Requires("stimuli", "^1.0")
        .Requires("recorders", "^1.0")
        .Parameter("eps_e", 0.05)
        .Parameter("eps_i", 0.2)
        .Parameter("duration", "200 s")
        .Step("0.1 ms").Duration("$duration").Seed(1)
        .Population("E", 800, "iaf_psc_alpha", p => p
            .Calcium("10 s", 0.001)
            .Element("axon_ex", "gaussian", e => Grow(e, "0.0001 /ms", "$eps_e"))
            .Element("den_ex", "gaussian", e => Grow(e, "0.0001 /ms", "$eps_e"))
            .Element("den_in", "gaussian", e => Grow(e, "0.0001 /ms", "$eps_e")))
        .Population("I", 200, "iaf_psc_alpha", p => p
            .Calcium("10 s", 0.001)
            .Element("axon_in", "gaussian", e => Grow(e, "0.0001 /ms", "$eps_i"))
            .Element("den_ex", "gaussian", e => Grow(e, "0.0004 /ms", "$eps_i"))
            .Element("den_in", "gaussian", e => Grow(e, "0.0001 /ms", "$eps_i")))
        .Stimulus("background", "poisson", s => s.Set("rate", "10 kHz").To("E", "I").Receptor("ex").Weight("6.2 pA").Delay("1 ms"))
        .Projection("excitatory", p => p
            .From("E").To("E", "I").Receptor("ex")
            .Synapse("static", s => s.Weight("585 pA").Delay("1 ms"))
            .Rewiring("homeostatic_nest", every: "100 ms", r => r.Pre("axon_ex").Post("den_ex")))
        .Projection("inhibitory", p => p
            .From("I").To("E", "I").Receptor("in")
            .Synapse("static", s => s.Weight("-585 pA").Delay("1 ms"))
            .Rewiring("homeostatic_nest", every: "100 ms", r => r.Pre("axon_in").Post("den_in")))
        .Recorder("calcium", "csv", r => r.Record("calcium", "E", "I").Reduce(Reduction.Mean).Every("1 s"))
        .Recorder("connections", "csv", r => r.Record("connections", "excitatory", "inhibitory").Every("1 s"))
        .Recorder("rewiring", "csv", r => r.Record("rewiring", "excitatory", "inhibitory"));

    private static DescriptionBuilder Gallinaro() => new DescriptionBuilder("gallinaro-rotter-2018-small")
        .Requires("butz-van-ooyen-2013", "^1.0")
        .Requires("connectivity", "^1.0")
        .Requires("integrate-and-fire", "^1.0")
        .Requires("recorders", "^1.0")
        .Requires("static", "^1.0")
        .Requires("stimuli", "^1.0")
        .Parameter("duration", "100 s")
        .Parameter("drive", "15 kHz")
        .Parameter("extra", "= 0.1 * drive")
        .Parameter("eps", 0.03947)
        .Parameter("growth_rate", "= 0.5 * eps / 1 ms")
        .Step("0.1 ms").Seed(1)
        .Population("E", 400, "iaf_psc_delta", p => Delta(p)
            .Calcium("1 s", 0.001)
            .Element("axon", "linear", e => e.Set("growth_rate", "$growth_rate").Set("eps", "$eps").Initial(1))
            .Element("dendrite", "linear", e => e.Set("growth_rate", "$growth_rate").Set("eps", "$eps").Initial(1)))
        .Population("I", 100, "iaf_psc_delta", p => Delta(p))
        .Group("stimulated", "E", g => g.Range(0, 40))
        .Group("all", "E")
        .Stimulus("background", "poisson", s => s.Set("rate", "$drive").To("E", "I").Receptor("ex").Weight("0.1 mV").Delay("1 ms"))
        .Stimulus("extra", "poisson", s => s.Set("rate", "0 Hz").To("stimulated").Receptor("ex").Weight("0.1 mV").Delay("1 ms"))
        .Projection("ee", p => p
            .From("E").To("E").Receptor("ex").Autapses(false)
            .Synapse("static", s => s.Weight("0.1 mV").Delay("1 ms"))
            .Rewiring("homeostatic_nest", every: "100 ms", r => r.Pre("axon").Post("dendrite")))
        .Projection("ei", p => p
            .From("E").To("I").Receptor("ex")
            .Synapse("static", s => s.Weight("0.1 mV").Delay("1 ms"))
            .Connect("fixed_indegree", c => c.Set("indegree", 40)))
        .Projection("inhibitory", p => p
            .From("I").To("E", "I").Receptor("in")
            .Synapse("static", s => s.Weight("-1.2 mV").Delay("1 ms"))
            .Connect("fixed_indegree", c => c.Set("indegree", 10)))
        .Phase("growth", "= 0.2 * duration")
        .Phase("stimulation", "= 0.2 * duration", p => p.Set("stimuli.extra.rate", "$extra"))
        .Phase("afterwards", "= 0.6 * duration")
        .Recorder("connectivity", "csv", r => r.Record("connectivity", "ee").Among("stimulated", "all").Every("1 s"))
        .Recorder("rate", "csv", r => r.Record("firing_rate", "stimulated", "E", "I").Reduce(Reduction.Mean).Every("1 s"));

    private static PopulationDescription Delta(PopulationDescription population) =>
        population.Set("tau_m", "20 ms").Set("t_ref", "2 ms").Set("e_l", "0 mV").Set("v_reset", "10 mV").Set("v_th", "20 mV");

    private static void Grow(ElementDescription element, string rate, string eps) =>
        element.Set("growth_rate", rate).Set("eta", 0).Set("eps", eps).VacantDecay(0.1);

    private static DescriptionBuilder Pruning() => new DescriptionBuilder("pruning-anywhere")
        .Requires("weight-based-rewiring", "^1.0")
        .Requires("static", "^1.0")
        .Requires("connectivity", "^1.0")
        .Requires("stimuli", "^1.0")
        .Requires("recorders", "^1.0")
        .Parameter("duration", "40 s")
        .Step("0.1 ms").Duration("$duration").Seed(1)
        .Population("P", 500, "poisson_source", p => p.Set("rate", "30 Hz"))
        .Population("E", 400, "conductance_lif")
        .Population("I", 100, "conductance_lif")
        .Projection("input", p => p
            .From("P").To("E", "I").Receptor("ampa")
            .Synapse("static", s => s.Weight("0.4 nS").Delay("0.1 ms"))
            .Connect("fixed_probability", c => c.Set("p", 0.05)))
        .Projection("EE", p => p
            .From("E").To("E").Receptor("ampa")
            .Synapse("four_trace_stdp", s => Learn(s, Value.Uniform("0.1 nS", "0.2 nS"), (0.6, -0.5, 3), ("5 ms", "20 ms")))
            .Connect("fixed_probability", c => c.Set("p", 0.1))
            .Autapses(false).Multapses(false)
            .Rewiring("prune_and_regrow_anywhere", every: "50 ms", r => r.Set("threshold", "0.005 nS").Set("regrown_weight", "0.15 nS")))
        .Projection("IE", p => p
            .From("I").To("E").Receptor("gaba")
            .Synapse("four_trace_stdp", s => Learn(s, Value.Uniform("0.8 nS", "1 nS"), (0, 0, 0.5), ("15 ms", "3 ms")))
            .Connect("fixed_probability", c => c.Set("p", 0.1).Set("skip_equal_indices", true))
            .Multapses(false)
            .Rewiring("prune_and_regrow_anywhere", every: "50 ms", r => r.Set("threshold", "0.005 nS").Set("regrown_weight", "0.9 nS")))
        .Projection("EI", p => Static(p.From("E").To("I").Receptor("ampa")).Connect("fixed_probability", c => c.Set("p", 0.1).Set("skip_equal_indices", true)))
        .Projection("II", p => Static(p.From("I").To("I").Receptor("gaba")).Connect("fixed_probability", c => c.Set("p", 0.1)).Autapses(false))
        .Recorder("rates", "csv", r => r.Record("firing_rate", "E", "I").Reduce(Reduction.Mean).Every("1 s"))
        .Recorder("prunings", "csv", r => r.Record("deaths", "EE", "IE").Every("50 ms"))
        .Recorder("synapses", "csv", r => r.Record("connections", "EE", "IE").Every("1 s"))
        .Recorder("weights", "csv", r => r.Record("weights", "EE", "IE").Every("$duration"));

    private static void Learn(SynapseDescription synapse, Value weight, (double Pre, double Post, double Plus) amounts, (string Plus, string Minus) taus) =>
        synapse
        .Weight(weight).Delay("0.1 ms")
        .Set("alpha_pre", amounts.Pre).Set("alpha_post", amounts.Post)
        .Set("a_plus", amounts.Plus).Set("tau_plus", taus.Plus)
        .Set("a_minus", -1).Set("tau_minus", taus.Minus);

    private static ProjectionDescription Static(ProjectionDescription projection) =>
        projection.Synapse("static", s => s.Weight(Value.Uniform("0.4 nS", "0.8 nS")).Delay("0.1 ms"));
}
