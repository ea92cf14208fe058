using NeuroForge.AdaptiveExponential;
using NeuroForge.AdaptiveExponential.VoltageBased;
using NeuroForge.Conductance;
using NeuroForge.HodgkinHuxley;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Izhikevich;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Plasticity.Modulated;
using NeuroForge.Plasticity.Rates;
using NeuroForge.Plasticity.ShortTerm;
using NeuroForge.Plasticity.SpikeTiming;
using NeuroForge.RateNeurons;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>The names that descriptions use are a promise: changing one breaks every model that has it.</summary>
public sealed class DeclarationTests
{
    public static TheoryData<Type, string> Declarations => new()
    {
        {
            typeof(IafCondAlpha<>),
            """
            iaf_cond_alpha(c_m, g_l, e_l, e_ex, e_in, tau_syn_ex, tau_syn_in, t_ref, i_e, v_th, v_reset): v_m, g_ex, g_in, drive_ex, drive_in, i_stim, g_stim_ex, g_stim_in, refractory; ex in nS, in in nS, current in pA, conductance_ex in nS, conductance_in in nS
            """
        },
        {
            typeof(IafCondExp<>),
            """
            iaf_cond_exp(c_m, g_l, e_l, e_ex, e_in, tau_syn_ex, tau_syn_in, t_ref, i_e, v_th, v_reset): v_m, g_ex, g_in, i_stim, g_stim_ex, g_stim_in, refractory; ex in nS, in in nS, current in pA, conductance_ex in nS, conductance_in in nS
            """
        },
        {
            typeof(IafCondExpMultisynapse<>),
            """
            iaf_cond_exp_multisynapse(c_m, g_l, e_l, tau_syn_1, tau_syn_2, tau_syn_3, tau_syn_4, tau_syn_5, tau_syn_6, tau_syn_7, tau_syn_8, e_rev_1, e_rev_2, e_rev_3, e_rev_4, e_rev_5, e_rev_6, e_rev_7, e_rev_8, t_ref, i_e, v_th, v_reset): v_m, g_1, g_2, g_3, g_4, g_5, g_6, g_7, g_8, i_stim, refractory; syn_1 in nS, syn_2 in nS, syn_3 in nS, syn_4 in nS, syn_5 in nS, syn_6 in nS, syn_7 in nS, syn_8 in nS, current in pA
            """
        },
        {
            typeof(AeifCondAlpha<>),
            """
            aeif_cond_alpha(c_m, g_l, e_l, e_ex, e_in, delta_t, v_th, v_peak, v_reset, t_ref, a, b, tau_w, tau_syn_ex, tau_syn_in, i_e): v_m, w, g_ex, g_in, drive_ex, drive_in, i_stim, g_stim_ex, g_stim_in, refractory; ex in nS, in in nS, current in pA, conductance_ex in nS, conductance_in in nS
            """
        },
        {
            typeof(AeifCondExp<>),
            """
            aeif_cond_exp(c_m, g_l, e_l, e_ex, e_in, delta_t, v_th, v_peak, v_reset, t_ref, a, b, tau_w, tau_syn_ex, tau_syn_in, i_e): v_m, w, g_ex, g_in, i_stim, g_stim_ex, g_stim_in, refractory; ex in nS, in in nS, current in pA, conductance_ex in nS, conductance_in in nS
            """
        },
        {
            typeof(AeifPscExp<>),
            """
            aeif_psc_exp(c_m, g_l, e_l, delta_t, v_th, v_peak, v_reset, t_ref, a, b, tau_w, tau_syn_ex, tau_syn_in, i_e): v_m, w, i_syn_ex, i_syn_in, i_stim, refractory; ex in pA, in in pA, current in pA
            """
        },
        {
            typeof(AeifPscDeltaClopath<>),
            """
            aeif_psc_delta_clopath(c_m, g_l, e_l, delta_t, v_th_rest, v_th_max, tau_v_th, v_peak, v_clamp, t_clamp, v_reset, t_ref, a, b, tau_w, i_sp, tau_z, tau_u_bar_plus, tau_u_bar_minus, tau_u_bar_bar, i_e): v_m, w, z, v_th, u_bar_plus, u_bar_minus, u_bar_bar, i_stim, clamped, refractory; ex in mV, current in pA
            """
        },
        {
            typeof(Clopath2010<>),
            """
            clopath_2010(a_ltd, a_ltp, theta_minus, theta_plus, tau_x, homeostatic, u_ref_squared, u_0, w_min, w_max)
            """
        },
        {
            typeof(HhCondExpTraub<>),
            """
            hh_cond_exp_traub(c_m, g_na, g_k, g_l, e_na, e_k, e_l, v_t, e_ex, e_in, tau_syn_ex, tau_syn_in, t_ref, i_e): v_m, act_m, inact_h, act_n, g_ex, g_in, i_stim, refractory; ex in nS, in in nS, current in pA
            """
        },
        {
            typeof(HhPscAlpha<>),
            """
            hh_psc_alpha(c_m, g_na, g_k, g_l, e_na, e_k, e_l, tau_syn_ex, tau_syn_in, t_ref, i_e): v_m, act_m, inact_h, act_n, i_syn_ex, i_syn_in, drive_ex, drive_in, i_stim, refractory; ex in pA, in in pA, current in pA
            """
        },
        {
            typeof(IzhikevichNeuron<>),
            """
            izhikevich(a, b, c, d, c_m, i_e, v_th, v_min, consistent_integration): v_m, u_m, i_stim; ex in mV, current in pA
            """
        },
        {
            typeof(LifRate<>),
            """
            lif_rate(tau, c_m, tau_m, t_ref, e_l, i_e, v_th, v_reset): rate; current in pA
            """
        },
        {
            typeof(SigmoidRate<>),
            """
            sigmoid_rate(tau, mu, g, beta, theta): rate; input in 1
            """
        },
        {
            typeof(ThresholdLinearRate<>),
            """
            threshold_linear_rate(tau, mu, g, theta, alpha): rate; input in 1
            """
        },
        {
            typeof(Hebb<>),
            """
            hebb(eta, w_min, w_max)
            """
        },
        {
            typeof(Oja<>),
            """
            oja(eta, norm)
            """
        },
        {
            typeof(StdpTsodyksMarkram<>),
            """
            stdp_tsodyks_markram(u_0, tau_rec, tau_fac, lambda, alpha, mu_plus, mu_minus, tau_plus, tau_minus, w_min, w_max): x, u, last_pre
            """
        },
        {
            typeof(TsodyksMarkram<>),
            """
            tsodyks_markram(u_0, tau_rec, tau_fac): x, u, last_pre
            """
        },
        {
            typeof(Stdp<>),
            """
            stdp(lambda, alpha, mu_plus, mu_minus, tau_plus, tau_minus, w_min, w_max, coincident, passes_on_before)
            """
        },
        {
            typeof(StdpDopamine<>),
            """
            stdp_dopamine(a_plus, a_minus, tau_plus, tau_minus, tau_c, tau_n, b, w_min, w_max): c, last
            """
        },
        {
            typeof(StdpNnPreCentered<>),
            """
            stdp_nn_pre_centered(lambda, alpha, mu_plus, mu_minus, tau_plus, tau_minus, w_min, w_max): waiting, last_pre
            """
        },
        {
            typeof(StdpNnRestr<>),
            """
            stdp_nn_restr(lambda, alpha, mu_plus, mu_minus, tau_plus, tau_minus, w_min, w_max): open, was_open, last_pre
            """
        },
        {
            typeof(StdpNnSymm<>),
            """
            stdp_nn_symm(lambda, alpha, mu_plus, mu_minus, tau_plus, tau_minus, w_min, w_max)
            """
        },
        {
            typeof(StdpTriplet<>),
            """
            stdp_triplet(a_plus, a_plus_triplet, a_minus, a_minus_triplet, tau_plus, tau_plus_triplet, tau_minus, tau_minus_triplet, w_min, w_max)
            """
        },
        {
            typeof(Vogels2011<>),
            """
            vogels_2011(eta, alpha, tau, w_min, w_max, coincident)
            """
        },
        {
            typeof(IafPscExpMultisynapse<>),
            """
            iaf_psc_exp_multisynapse(c_m, tau_m, tau_syn_1, tau_syn_2, tau_syn_3, tau_syn_4, tau_syn_5, tau_syn_6, tau_syn_7, tau_syn_8, t_ref, e_l, i_e, v_th, v_reset): v_m, i_syn_1, i_syn_2, i_syn_3, i_syn_4, i_syn_5, i_syn_6, i_syn_7, i_syn_8, i_stim, refractory; syn_1 in pA, syn_2 in pA, syn_3 in pA, syn_4 in pA, syn_5 in pA, syn_6 in pA, syn_7 in pA, syn_8 in pA, current in pA
            """
        },
        {
            typeof(Mat2PscExp<>),
            """
            mat2_psc_exp(c_m, tau_m, tau_syn_ex, tau_syn_in, t_ref, e_l, i_e, tau_1, tau_2, alpha_1, alpha_2, omega): v_m, i_syn_ex, i_syn_in, v_th_1, v_th_2, i_stim, refractory; ex in pA, in in pA, current in pA
            """
        },
        {
            typeof(GifPscExp<>),
            """
            gif_psc_exp(c_m, g_l, e_l, v_reset, t_ref, delta_v, v_t_star, lambda_0, tau_syn_ex, tau_syn_in, i_e, tau_sfa_1, tau_sfa_2, tau_sfa_3, q_sfa_1, q_sfa_2, q_sfa_3, tau_stc_1, tau_stc_2, tau_stc_3, q_stc_1, q_stc_2, q_stc_3): v_m, i_syn_ex, i_syn_in, sfa_1, sfa_2, sfa_3, stc_1, stc_2, stc_3, i_stim, refractory; ex in pA, in in pA, current in pA
            """
        },
        {
            typeof(Parrot<>),
            """
            parrot; ex in 1
            """
        },
        {
            typeof(GammaSource<>),
            """
            gamma_source(rate, order): passed
            """
        },
        {
            typeof(RegularSource<>),
            """
            regular_source(interval, phase, jitter): emitted, xi, drawn
            """
        },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_mechanism_keeps_its_names(Type type, string expected) => Spelling.AssertKept(type, expected);
}
