using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Space;

/// <summary>
/// Draws partners for a neuron with probabilities that are exactly proportional to a distance kernel, times a number of each candidate, without looking at
/// every candidate. For use by one thread at a time.
/// </summary>
/// <remarks>
/// Candidates are divided into nodes of a tree, finely where the kernel varies and coarsely where it does not. A node is drawn by the bound of the kernel in
/// it, a member by its number, and it is accepted with the probability that is the quotient of the kernel at its distance and the bound: the sampling is by
/// rejection, and exact for any division. Nodes are divided until the expected cost of rejections is less than that of dividing.
/// </remarks>
public sealed class PartnerSearch
{
    private readonly SpatialTree _tree;
    private readonly DistanceKernel _kernel;
    private readonly PartnerWeights? _weights;
    private readonly Frontier _frontier;
    private readonly RemainingPartners _remaining;
    private readonly int[] _excluded;
    private double[] _sums = [];
    private Position _at;
    private long _version;
    private long _candidates;
    private long _rejected;
    private int _aim;

    /// <summary>Prepares the search.</summary>
    /// <param name="tree">The index of the candidates.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="weights">The number of each candidate; null if each counts once.</param>
    public PartnerSearch(SpatialTree tree, DistanceKernel kernel, PartnerWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(kernel);
        (_tree, _kernel, _weights) = (tree, kernel, weights);
        _frontier = new(tree, kernel, weights);
        _remaining = new(tree, kernel, weights, IsExcluded);
        _excluded = new int[tree.Count];
    }

    /// <summary>Begins the search for partners of another neuron. No candidate is excluded.</summary>
    /// <param name="at">The position of the neuron.</param>
    /// <param name="draws">The number of draws to expect; it affects the cost and the use of random numbers, not probabilities.</param>
    /// <returns>False if no candidate has a probability above 0.</returns>
    public bool Begin(Position at, int draws = 1)
    {
        Aim(at);
        while (draws * _frontier.Gap > _frontier.Divided * (_frontier.Bound - _frontier.Gap) && _frontier.Divide())
        {
        }

        Sum();
        return _frontier.Count > 0;
    }

    /// <summary>Excludes a candidate until the search for another neuron begins.</summary>
    /// <param name="candidate">Its number.</param>
    public void Exclude(int candidate) => _excluded[candidate] = _aim;

    /// <summary>Counts the candidates that are not excluded and have a probability above 0.</summary>
    public int CountCandidates() => _remaining.Count(_frontier.Parts, _at);

    /// <summary>Draws a candidate.</summary>
    /// <param name="random">The random stream of the neuron.</param>
    /// <returns>Its number; -1 if no candidate that is not excluded has a probability above 0.</returns>
    /// <exception cref="InvalidOperationException">The numbers of candidates have changed since the search began.</exception>
    public int Draw(RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (_weights is not null && _weights.Version != _version)
        {
            throw new InvalidOperationException("the numbers of the candidates have changed: begin the search again");
        }

        while (_rejected <= _candidates && _frontier.Count > 0)
        {
            var place = Propose(random);
            if (place >= 0 && !IsExcluded(_tree.NeuronAt(place)))
            {
                return _tree.NeuronAt(place);
            }

            _rejected++;
        }

        return _remaining.Draw(_frontier.Parts, _at, random);
    }

    /// <summary>
    /// Draws each candidate independently, with a probability that is the product of a factor and the kernel. Numbers of candidates, but for those with 0,
    /// have no effect on it.
    /// </summary>
    /// <param name="at">The position of the neuron.</param>
    /// <param name="factor">The factor, from 0 to 1.</param>
    /// <param name="random">The random stream of the neuron.</param>
    /// <param name="drawn">Receives the numbers of the candidates that are drawn, in ascending order; what it contained is removed.</param>
    public void DrawEach(Position at, double factor, RandomStream random, List<int> drawn)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(drawn);
        drawn.Clear();
        Aim(at);
        while (factor * _frontier.Gap > Math.Max(_frontier.Divided, factor * (_frontier.Bound - _frontier.Gap)) && _frontier.Divide())
        {
        }

        foreach (var part in _frontier.Parts)
        {
            DrawEach(part, factor, random, drawn);
        }

        drawn.Sort();
    }

    /// <summary>
    /// The mean number of candidates that <see cref="DrawEach(Position, double, RandomStream, List{int})"/> draws, with an error of at most a tenth.
    /// </summary>
    /// <param name="at">The position of the neuron.</param>
    /// <param name="factor">The factor, from 0 to 1.</param>
    public double Expect(Position at, double factor)
    {
        Aim(at);
        while (_frontier.Gap > 0.2 * (_frontier.Bound - _frontier.Gap) && _frontier.Divide())
        {
        }

        return factor * (_frontier.Bound - (_frontier.Gap / 2));
    }

    private void Aim(Position at)
    {
        _at = _tree.Period.Wrap(at);
        if (++_aim == int.MaxValue)
        {
            Array.Clear(_excluded);
            _aim = 1;
        }

        (_rejected, _version) = (0, _weights?.Version ?? 0);
        _remaining.Clear();
        _frontier.Begin(_at);
    }

    private void Sum()
    {
        if (_sums.Length < _frontier.Count)
        {
            _sums = new double[2 * _frontier.Count];
        }

        var sum = 0.0;
        _candidates = 0;
        for (var i = 0; i < _frontier.Count; i++)
        {
            var part = _frontier.Parts[i];
            _sums[i] = sum += part.Bound;
            var (begin, end) = _tree.PlacesOf(part.Node);
            _candidates += end - begin;
        }
    }

    /// <summary>Draws a place, and accepts it or not.</summary>
    /// <returns>The place; -1 if it is rejected.</returns>
    private int Propose(RandomStream random)
    {
        var count = _frontier.Count;
        var found = _sums.AsSpan(0, count).BinarySearch(random.NextDouble() * _sums[count - 1]);
        var part = _frontier.Parts[Math.Min(found < 0 ? ~found : found + 1, count - 1)];
        if (part.Node < 0)
        {
            return -1 - part.Node;
        }

        var share = random.NextInt64(part.Weight);
        var place = _weights?.PlaceOf(part.Node, share) ?? _tree.Members(part.Node).Begin + (int)share;
        return random.NextDouble() * part.Greatest < _kernel.At(_tree.DistanceTo(place, _at)) ? place : -1;
    }

    /// <summary>
    /// Draws members of a node by the bound of their probability, and accepts each by its own. Members between two that are drawn are geometrically
    /// distributed in number, so they are skipped: Batagelj and Brandes (2005), doi:10.1103/PhysRevE.71.036113.
    /// </summary>
    private void DrawEach(Frontier.Part part, double factor, RandomStream random, List<int> drawn)
    {
        var (begin, end) = _tree.PlacesOf(part.Node);
        var skips = new SkippedTrials(factor * part.Greatest);
        for (var place = begin + skips.Next(random, end - begin); place < end; place += 1 + skips.Next(random, end - place))
        {
            var accepted = part.Node < 0 || random.NextDouble() * part.Greatest < _kernel.At(_tree.DistanceTo(place, _at));
            if (accepted && _weights?.At(place) != 0)
            {
                drawn.Add(_tree.NeuronAt(place));
            }
        }
    }

    private bool IsExcluded(int candidate) => _excluded[candidate] == _aim;
}
