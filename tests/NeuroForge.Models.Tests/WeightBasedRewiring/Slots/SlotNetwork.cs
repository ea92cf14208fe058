namespace NeuroForge.Models.Tests.WeightBasedRewiring.Slots;

/// <summary>
/// The thread's network the slow and obvious way: every pair of neurons a <see cref="Slot"/>, and each step in Brian2's order, states, thresholds,
/// spikes of sources, spikes of targets, resets, without any delay. It is told the spikes of the input and what was regrown where.
/// </summary>
internal sealed class SlotNetwork
{
    public const double Step = 0.1;

    private readonly int _excitatory;
    private readonly Neuron[] _neurons;
    private readonly List<(string Projection, int Source, int Target, double Weight)> _fixed;

    /// <param name="excitatory">Excitatory neurons, the first ones.</param>
    /// <param name="inhibitory">Inhibitory neurons, the rest.</param>
    /// <param name="fixedSynapses">The synapses that do not learn, neurons numbered within their population.</param>
    public SlotNetwork(int excitatory, int inhibitory, IEnumerable<(string Projection, int Source, int Target, double Weight)> fixedSynapses)
    {
        _excitatory = excitatory;
        _neurons = [.. Enumerable.Range(0, excitatory + inhibitory).Select(_ => new Neuron())];
        _fixed = [.. fixedSynapses];
        EE = Slots(excitatory, LearningRule.EE);
        IE = Slots(inhibitory, LearningRule.IE);
    }

    public Slot[][] EE { get; }

    public Slot[][] IE { get; }

    /// <summary>Moves one step.</summary>
    /// <param name="step">Its number.</param>
    /// <param name="input">The sources of the input that spike in it.</param>
    /// <returns>The neurons that spike, excitatory ones first.</returns>
    public int[] Move(long step, IReadOnlyCollection<int> input)
    {
        var time = step * Step;
        Array.ForEach(_neurons, neuron => neuron.Move(time));
        int[] spiked = [.. Enumerable.Range(0, _neurons.Length).Where(neuron => _neurons[neuron].Crosses(time))];
        int[] excited = [.. spiked.Where(neuron => neuron < _excitatory)];
        int[] inhibited = [.. spiked.Where(neuron => neuron >= _excitatory).Select(neuron => neuron - _excitatory)];
        DeliverFixed("input", input, 0);
        DeliverFixed("EI", excited, _excitatory);
        DeliverFixed("II", inhibited, _excitatory);
        Pre(EE, excited, time, (neuron, weight) => neuron.Ampa += weight);
        Pre(IE, inhibited, time, (neuron, weight) => neuron.Gaba += weight);
        Post(EE, excited, time);
        Post(IE, excited, time);
        Array.ForEach(spiked, neuron => _neurons[neuron].Reset());
        return spiked;
    }

    private Slot[][] Slots(int sources, LearningRule rule) =>
        [.. Enumerable.Range(0, sources).Select(_ => Enumerable.Range(0, _excitatory).Select(_ => new Slot(rule)).ToArray())];

    private void DeliverFixed(string projection, IReadOnlyCollection<int> spiked, int firstTarget)
    {
        foreach (var (_, source, target, weight) in _fixed.Where(synapse => synapse.Projection == projection && spiked.Contains(synapse.Source)))
        {
            if (projection == "II")
            {
                _neurons[firstTarget + target].Gaba += weight;
            }
            else
            {
                _neurons[firstTarget + target].Ampa += weight;
            }
        }
    }

    private void Pre(Slot[][] slots, int[] sources, double time, Action<Neuron, double> deliver)
    {
        foreach (var source in sources)
        {
            for (var target = 0; target < _excitatory; target++)
            {
                deliver(_neurons[target], slots[source][target].Pre(time));
            }
        }
    }

    private static void Post(Slot[][] slots, int[] targets, double time)
    {
        foreach (var target in targets)
        {
            Array.ForEach(slots, row => row[target].Post(time));
        }
    }

    /// <summary>The thread's neuron with Brian2's rules of refractory time.</summary>
    private sealed class Neuron
    {
        private double _potential = -60;
        private double _lastSpike = -1e7;

        public double Ampa { get; set; }

        public double Gaba { get; set; }

        public void Move(double time)
        {
            var slope = ((-10 * (_potential + 60)) - ((Ampa * _potential) + (Gaba * (_potential + 80)))) / 200;
            _potential += IsRefractory(time) ? 0 : Step * slope;
            Ampa -= Step * Ampa / 5;
            Gaba -= Step * Gaba / 10;
        }

        public bool Crosses(double time)
        {
            if (_potential <= -50 || IsRefractory(time)) return false;
            _lastSpike = time;
            return true;
        }

        public void Reset() => _potential = -60;

        private bool IsRefractory(double time) => Math.Round((time - _lastSpike) / Step) < 50;
    }
}
