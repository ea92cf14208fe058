namespace NeuroForge.ButzVanOoyen2013;

/// <summary>The synaptic elements on one side of a projection: a working copy that follows an edit while it is being proposed.</summary>
/// <param name="side">The side.</param>
/// <param name="strategy">The name of the rewiring strategy, for messages.</param>
internal sealed class SideElements(Side side, string strategy)
{
    /// <summary>Greatest number of vacant elements: more come from a wrong growth rate, and their lists and synapses would exceed any memory.</summary>
    private const long MostVacant = 1L << 27;

    private readonly List<int> _vacant = [];
    private double[] _elements = [];
    private int[] _bound = [];

    /// <summary>Number of neurons.</summary>
    internal int Count { get; private set; }

    private string Parameter => side == Side.Pre ? "pre" : "post";

    /// <summary>Copies the current elements of a pool.</summary>
    /// <exception cref="ParameterException">The projection names no element on this side.</exception>
    internal void CopyFrom(NeuronPool pool)
    {
        if (pool.Elements.Length != pool.Count)
        {
            throw new ParameterException(
                Parameter,
                $"rewiring strategy {strategy} needs synaptic elements; name in \"{Parameter}\" an element that every "
                    + $"{(side == Side.Pre ? "source" : "target")} population grows");
        }

        Count = pool.Count;
        if (_elements.Length < Count)
        {
            (_elements, _bound) = (new double[Count], new int[Count]);
        }

        pool.Elements.Span.CopyTo(_elements);
        pool.Connected.Span.CopyTo(_bound);
    }

    /// <summary>Whole elements of a neuron, bound or not.</summary>
    internal int Whole(int neuron) => (int)Math.Floor(_elements[neuron]);

    /// <summary>Whole elements that are not bound in a synapse; below 0 if there are more synapses than elements.</summary>
    internal int Vacant(int neuron) => Whole(neuron) - _bound[neuron];

    /// <summary>Frees an element of a synapse that breaks.</summary>
    internal void Free(int neuron) => _bound[neuron]--;

    /// <summary>Raises the whole elements of a neuron to the number that is bound; the fraction does not change.</summary>
    internal void LiftToBound(int neuron)
    {
        var elements = _elements[neuron];
        var whole = Math.Floor(elements);
        if (_bound[neuron] > whole)
        {
            _elements[neuron] = _bound[neuron] + (elements - whole);
        }
    }

    /// <summary>Every vacant element, as the number of its neuron, in the neurons' order; valid until the next call.</summary>
    /// <param name="time">The time of the update in ms.</param>
    /// <exception cref="ParameterException">There are too many to list in memory.</exception>
    internal List<int> ListVacant(double time)
    {
        CheckTotal(time);
        _vacant.Clear();
        for (var neuron = 0; neuron < Count; neuron++)
        {
            for (var vacant = Vacant(neuron); vacant > 0; vacant--)
            {
                _vacant.Add(neuron);
            }
        }

        return _vacant;
    }

    /// <summary>Proposes the numbers of elements that differ from those of the pool.</summary>
    internal void ProposeChanges(NeuronPool pool, ConnectivityEdit edit)
    {
        var before = pool.Elements.Span;
        for (var neuron = 0; neuron < Count; neuron++)
        {
            if (_elements[neuron] != before[neuron])
            {
                edit.SetElements(side, neuron, _elements[neuron]);
            }
        }
    }

    /// <summary>At time 0 nothing has grown yet: elements are those that the description begins with.</summary>
    private void CheckTotal(double time)
    {
        var total = 0L;
        for (var neuron = 0; neuron < Count; neuron++)
        {
            total += Math.Max(0, Vacant(neuron));
        }

        if (total > MostVacant)
        {
            var advice = time == 0 ? "lower \"initial\" of the element" : "lower the growth_rate, update more often, or begin with fewer";
            throw new ParameterException(
                Parameter, $"rewiring strategy {strategy} found {total} vacant elements at {time} ms, more than the {MostVacant} that it can pair; {advice}");
        }
    }
}
