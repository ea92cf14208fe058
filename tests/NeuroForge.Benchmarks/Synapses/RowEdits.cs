using BenchmarkDotNet.Attributes;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What it costs to add and to remove a synapse in rows that keep their order: structural plasticity does it a hundred times
/// per simulated second and thousand neurons, so microseconds are cheap and milliseconds are not.
/// </summary>
public class RowEdits
{
    private const int Rows = 1000;
    private const int Edits = 1000;

    private readonly Random _random = new(1);
    private RowTable _table = null!;

    /// <summary>Synapses of a neuron.</summary>
    [Params(10, 100, 1000)]
    public int Length { get; set; }

    /// <summary>Fills the rows with targets, weights and births.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _table = new RowTable(Rows);
        _table.AddColumn<int>("int");
        _table.AddColumn<double>("double");
        _table.AddColumn<long>("long");
        for (var i = 0; i < Rows * Length; i++)
        {
            _table.Append(i % Rows);
        }
    }

    /// <summary>A synapse added at the end of one row and one removed anywhere in another.</summary>
    [Benchmark(OperationsPerInvoke = Edits)]
    public void AddAndRemove()
    {
        for (var i = 0; i < Edits; i++)
        {
            _table.Append(_random.Next(Rows));
            var row = _random.Next(Rows);
            if (_table.CountOf(row) > 0)
            {
                _table.Remove(row, [_random.Next(_table.CountOf(row))]);
            }
        }
    }
}
