using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>
/// The synapses of a projection in the order of recording: by source, then by birth. The order is kept until a synapse is created or deleted.
/// </summary>
internal sealed class SynapseNumbering
{
    private readonly ConnectivitySnapshot _view;
    private readonly NumberReader _reader;
    private double[] _numbers = [];

    /// <summary>Begins to read a projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="number">The number to read of each synapse.</param>
    internal SynapseNumbering(Projection projection, StoredNumber number)
    {
        _view = new ConnectivitySnapshot(projection, pre: null, post: null);
        _reader = _view.ReaderOf(number);
    }

    /// <summary>Reads the number of every synapse.</summary>
    /// <returns>The numbers, until the next call.</returns>
    internal ReadOnlySpan<double> ReadNumbers()
    {
        _view.Read(time: 0);
        if (_numbers.Length < _view.SynapseCount)
        {
            _numbers = new double[Room.After(_numbers.Length, _view.SynapseCount)];
        }

        var numbers = _numbers.AsSpan(0, _view.SynapseCount);
        _reader.Read(numbers);
        return numbers;
    }

    /// <summary>Reads every synapse.</summary>
    internal RecordedSynapse[] Read()
    {
        var numbers = ReadNumbers();
        var synapses = new RecordedSynapse[numbers.Length];
        for (var i = 0; i < synapses.Length; i++)
        {
            synapses[i] = new(_view.SourceOf(i), _view.TargetOf(i), numbers[i]);
        }

        return synapses;
    }
}
