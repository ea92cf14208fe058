using NeuroForge.Space;

namespace NeuroForge.Connectivity;

/// <summary>Draws a number of partners for a neuron in proportion to a kernel of distance.</summary>
/// <param name="tree">The index of the partners.</param>
/// <param name="kernel">The kernel.</param>
/// <param name="repeats">True if a partner may be drawn more than once for the same neuron.</param>
/// <param name="partner">The side of the partners, <c>source</c> or <c>target</c>.</param>
/// <param name="parameter">The name of the parameter that gives the number.</param>
/// <param name="degree">The kind of degree, such as <c>in-degree</c>.</param>
internal sealed class DistancePartners(SpatialTree tree, DistanceKernel kernel, bool repeats, string partner, string parameter, string degree)
{
    private readonly PartnerSearch _search = new(tree, kernel);
    private readonly List<int> _drawn = [];

    /// <summary>Draws partners.</summary>
    /// <param name="neuron">The number of the neuron, for messages.</param>
    /// <param name="at">Its position.</param>
    /// <param name="wanted">Number of partners.</param>
    /// <param name="forbidden">A neuron that cannot be a partner, or <see cref="Partners.Any"/>.</param>
    /// <param name="random">The random stream of the neuron.</param>
    /// <returns>The partners in the order drawn, valid until the next draw.</returns>
    /// <exception cref="ParameterException">There are not as many possible partners.</exception>
    internal List<int> Draw(int neuron, Position at, int wanted, int forbidden, RandomStream random)
    {
        _drawn.Clear();
        _search.Begin(at, wanted);
        if (forbidden != Partners.Any)
        {
            _search.Exclude(forbidden);
        }

        while (_drawn.Count < wanted)
        {
            var drawn = _search.Draw(random);
            if (drawn < 0)
            {
                throw new ParameterException(parameter, TooFew(neuron, wanted));
            }

            _drawn.Add(drawn);
            if (!repeats)
            {
                _search.Exclude(drawn);
            }
        }

        return _drawn;
    }

    private string TooFew(int neuron, int wanted)
    {
        var possible = _drawn.Count;
        var other = partner == "source" ? "target" : "source";
        return possible == 0
            ? $"{other} {neuron} has no possible {partner}: the kernel is 0 at the distance of every one; give it a greater length or \"max_distance\""
            : $"{other} {neuron} has {possible} possible {partner}s (of {tree.Count}), where the kernel is above 0, fewer than the {degree} of {wanted}; "
                + $"lower the {degree}, give the kernel a greater length, or allow multapses";
    }
}
