using NeuroForge.Randomness;

namespace NeuroForge.Rewiring;

/// <summary>
/// The synapses onto one target as a strategy that decides for each target alone sees them, numbered from 0 by source, then by birth. Valid during the call.
/// </summary>
/// <remarks>Numbers of synapses are copied from the host's memory when they are first asked for, a whole column at a time.</remarks>
public sealed class TargetSynapses
{
    internal const int Weight = 0;
    internal const int Delay = 1;
    internal const int Age = 2;
    internal const int FirstState = 3;

    private readonly ISynapseColumns _host;
    private readonly double[][] _columns;
    private readonly bool[] _isRead;
    private int[] _sources = [];
    private RandomStream? _random;

    /// <summary>Creates the view of a projection's targets, one after the other.</summary>
    /// <param name="host">The host's memory of the synapses.</param>
    /// <param name="sources">The pre-synaptic side.</param>
    /// <param name="targets">The post-synaptic side.</param>
    /// <param name="states">Number of states of the synapse rule.</param>
    internal TargetSynapses(ISynapseColumns host, NeuronPool sources, NeuronPool targets, int states)
    {
        _host = host;
        (SourcePool, TargetPool) = (sources, targets);
        _columns = new double[FirstState + states][];
        Array.Fill(_columns, []);
        _isRead = new bool[_columns.Length];
        IsWritten = new bool[_columns.Length];
    }

    /// <summary>The time in ms.</summary>
    public double Time { get; private set; }

    /// <summary>The time from one update to the next in ms.</summary>
    public double Interval { get; private set; }

    /// <summary>The target's number in the view.</summary>
    public int Target { get; private set; }

    /// <summary>Number of synapses onto the target.</summary>
    public int Count { get; private set; }

    /// <summary>The source of each synapse, ascending.</summary>
    public ReadOnlySpan<int> Sources => _sources.AsSpan(0, Count);

    /// <summary>The weight of each synapse, in the receptor's unit, with the changes of this call.</summary>
    public ReadOnlySpan<double> Weights => Read(Weight);

    /// <summary>The delay of each synapse in ms.</summary>
    public ReadOnlySpan<double> Delays => Read(Delay);

    /// <summary>The time since the birth of each synapse in ms; since the beginning of the simulation for initial synapses.</summary>
    public ReadOnlySpan<double> Ages => Read(Age);

    /// <summary>A state of each synapse, with the changes of this call.</summary>
    public ReadOnlySpan<double> this[SynapseState state] => Read(FirstState + state.Index);

    /// <summary>The pre-synaptic side.</summary>
    public NeuronPool SourcePool { get; }

    /// <summary>The post-synaptic side.</summary>
    public NeuronPool TargetPool { get; }

    /// <summary>The random stream of this target at this moment.</summary>
    public RandomStream Random => _random ?? throw new InvalidOperationException("there is no target yet");

    /// <summary>The columns that have been changed.</summary>
    internal bool[] IsWritten { get; }

    /// <summary>Begins an update.</summary>
    internal void Begin(double time, double interval) => (Time, Interval) = (time, interval);

    /// <summary>Begins a target.</summary>
    /// <param name="target">Its number in the view.</param>
    /// <param name="count">Number of synapses onto it.</param>
    /// <param name="random">Its random stream.</param>
    /// <returns>Receives the source of each synapse.</returns>
    internal Span<int> Begin(int target, int count, RandomStream random)
    {
        (Target, Count, _random) = (target, count, random);
        Array.Clear(_isRead);
        Array.Clear(IsWritten);
        if (_sources.Length < count)
        {
            _sources = new int[Math.Max(count, 2 * _sources.Length)];
        }

        return _sources.AsSpan(0, count);
    }

    /// <summary>The numbers of a column that have been read.</summary>
    internal Span<double> Read(int column)
    {
        if (!_isRead[column])
        {
            Fill(column);
        }

        return _columns[column].AsSpan(0, Count);
    }

    /// <summary>Changes a number of a synapse.</summary>
    internal void Write(int column, int synapse, double value)
    {
        Read(column)[synapse] = value;
        IsWritten[column] = true;
    }

    private void Fill(int column)
    {
        if (_columns[column].Length < Count)
        {
            _columns[column] = new double[Math.Max(Count, 2 * _columns[column].Length)];
        }

        _host.Read(column, _columns[column].AsSpan(0, Count));
        _isRead[column] = true;
    }
}
