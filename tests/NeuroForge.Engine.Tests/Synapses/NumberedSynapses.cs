using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>Synapses in rows, each with a number of its own for a weight and a delay that follows from it, so that none can be taken for another.</summary>
internal sealed unsafe class NumberedSynapses
{
    public const int Sources = 6;
    public const int Targets = 5;

    private readonly RowStore _store = new(new() { States = [], Weight = null, Delay = null, Rewired = true }, Sources, Targets);
    private SavingArchive _saved = new();
    private int _next;

    public NumberedSynapses()
    {
        Add(2, [0, 1, 1, 3]);
        Save();
    }

    public void Add(int source, int[] targets)
    {
        foreach (var target in targets)
        {
            _store.Add(source, target, _next, DelayOf(_next), birth: _next, []);
            _next++;
        }
    }

    public void Remove(int source, bool[] chosen) =>
        _store.Remove(source, [.. Enumerable.Range(0, _store.Row(source).Count).Where(position => chosen[position % chosen.Length])]);

    public void Save()
    {
        _saved = new();
        new StoreState(_store, "c", 0, _saved).Archive();
    }

    public void Restore() => new StoreState(_store, "c", 0, new RestoringArchive(_saved.Saved)).Archive();

    public void Check()
    {
        var (followed, anew) = (_store.ByTarget(), new SynapsesByTarget(_store));
        for (var target = 0; target < Targets; target++)
        {
            Assert.Equal(Onto(target, anew), Onto(target, followed));
            Assert.All(Onto(target, followed), synapse => Assert.Equal(target, _store.Targets[synapse.Place]));
            Assert.All(Onto(target, followed), synapse => Assert.Equal(DelayOf((int)_store.Weights[synapse.Place]), _store.DelayAt(synapse.Place)));
        }
    }

    private static (int Source, int Place)[] Onto(int target, SynapsesByTarget synapses)
    {
        var (first, count) = synapses.Of(target).GetOffsetAndLength(int.MaxValue);
        return [.. Enumerable.Range(first, count).Select(i => (synapses.Sources[i], synapses.Places[i]))];
    }

    private static ushort DelayOf(int number) => (ushort)(1 + (number % 7));
}
