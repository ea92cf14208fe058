namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>Which spikes of two neurons are pairs, as figure 7 of Morrison, Diesmann and Gerstner (2008) has it; spikes of one moment never are.</summary>
internal static class Pairing
{
    /// <summary>The rules, by the names that descriptions use.</summary>
    public static readonly IReadOnlyDictionary<string, Pairs> ByRule = new Dictionary<string, Pairs>(StringComparer.Ordinal)
    {
        ["stdp"] = new((pre, post, at) => post.Where(p => p < at), (pre, post, at) => pre.Where(p => p < at)),
        ["stdp_nn_symm"] = new((pre, post, at) => Last(post, at), (pre, post, at) => Last(pre, at)),
        ["stdp_nn_pre_centered"] = new(
            (pre, post, at) => Last(post, at),
            (pre, post, at) => pre.Where(p => p < at && p >= Last(post, at).DefaultIfEmpty(int.MinValue).Single())),
        ["stdp_nn_restr"] = new(
            (pre, post, at) => Last(post, at).Where(p => p > Last(pre, at).DefaultIfEmpty(int.MinValue).Single()),
            (pre, post, at) => Last(pre, at).Where(p => p >= Last(post, at).DefaultIfEmpty(int.MinValue).Single())),
    };

    private static IEnumerable<int> Last(IEnumerable<int> train, int at) => train.Where(p => p < at).TakeLast(1);
}

/// <summary>The partners of a spike in two ascending trains.</summary>
/// <param name="OfPre">Of a pre-synaptic spike: post-synaptic ones.</param>
/// <param name="OfPost">Of a post-synaptic spike: pre-synaptic ones.</param>
internal sealed record Pairs(Func<int[], int[], int, IEnumerable<int>> OfPre, Func<int[], int[], int, IEnumerable<int>> OfPost);
