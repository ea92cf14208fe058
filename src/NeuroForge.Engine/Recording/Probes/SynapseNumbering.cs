using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>
/// Synapses of a projection in the order of recording: by source, then by birth. The order is kept until a synapse is created or deleted.
/// </summary>
internal sealed class SynapseNumbering
{
    private readonly ConnectivitySnapshot _view;
    private readonly NumberReader _reader;
    private readonly SynapseSelection _selected;
    private double[] _numbers = [];

    /// <summary>Begins to read a projection.</summary>
    /// <param name="selected">The synapses.</param>
    /// <param name="number">The number to read of each synapse.</param>
    internal SynapseNumbering(SynapseSelection selected, StoredNumber number)
    {
        _selected = selected;
        _view = new ConnectivitySnapshot(selected.Projection, pre: null, post: null);
        _reader = _view.ReaderOf(number);
    }

    /// <summary>Reads the number of every selected synapse.</summary>
    /// <returns>The numbers, until the next call.</returns>
    internal ReadOnlySpan<double> ReadNumbers()
    {
        var numbers = ReadAll();
        if (_selected.IsWhole)
        {
            return numbers;
        }

        var count = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (_selected.Contains(_view.SourceOf(i), _view.TargetOf(i)))
            {
                numbers[count++] = numbers[i];
            }
        }

        return numbers[..count];
    }

    /// <summary>Reads every selected synapse.</summary>
    internal RecordedSynapse[] Read()
    {
        var numbers = ReadAll();
        var synapses = new List<RecordedSynapse>(_selected.IsWhole ? numbers.Length : 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            var (source, target) = (_view.SourceOf(i), _view.TargetOf(i));
            if (_selected.IsWhole || _selected.Contains(source, target))
            {
                synapses.Add(new(source, target, numbers[i]));
            }
        }

        return [.. synapses];
    }

    private Span<double> ReadAll()
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
}
