using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Engine.Observing.Live;

/// <summary>
/// Lists the synapses of a projection block by block: by source, or, if they are created and deleted, in the order of their births. A projection that begins
/// with the list has the same synapses in the same order.
/// </summary>
/// <param name="projection">The projection, whose synapses do not change meanwhile.</param>
/// <param name="now">The simulated time in ms: states that are moments are relative to it.</param>
internal sealed class SynapseListing(Projection projection, double now)
{
    private const int Capacity = 1 << 15;

    private readonly double[] _origins =
    [
        .. projection.Plan.Rule.States.Select(state => state.IsMoment ? Unit.Parse("ms").Convert(now, state.Unit) : 0),
    ];

    private int _source;
    private int _store;
    private int _position;

    /// <summary>Lists all synapses.</summary>
    /// <returns>A block is valid until the next one.</returns>
    internal IEnumerable<ListedBlock> Blocks()
    {
        var block = NewBlock();
        if (projection.Plan.Rewiring is null)
        {
            while (Fill(block))
            {
                yield return block;
            }

            yield break;
        }

        var places = Places();
        for (var first = 0; first < places.Count; first += Capacity)
        {
            block.Count = Math.Min(Capacity, places.Count - first);
            for (var i = 0; i < block.Count; i++)
            {
                var (_, store, source, position) = places[first + i];
                Take(block, i, store, source, position);
            }

            yield return block;
        }
    }

    private ListedBlock NewBlock()
    {
        var block = new ListedBlock([.. projection.Plan.Rule.States.Select(_ => true)])
        {
            Sources = new int[Capacity],
            Targets = new int[Capacity],
            Weights = new double[Capacity],
            Delays = new ushort[Capacity],
        };
        for (var state = 0; state < block.States.Length; state++)
        {
            block.States[state] = new double[Capacity];
        }

        return block;
    }

    /// <summary>Takes the next synapses by source; false if there is none.</summary>
    private bool Fill(ListedBlock block)
    {
        block.Count = 0;
        while (_source < projection.Sources.Count && block.Count < Capacity)
        {
            if (_position < projection.Stores[_store].Row(_source).Count)
            {
                Take(block, block.Count++, _store, _source, _position++);
                continue;
            }

            _position = 0;
            if (++_store == projection.Stores.Count)
            {
                (_store, _source) = (0, _source + 1);
            }
        }

        return block.Count > 0;
    }

    /// <summary>The places of all synapses in the order of their births.</summary>
    private List<(long Birth, int Store, int Source, int Position)> Places()
    {
        var places = new List<(long Birth, int Store, int Source, int Position)>();
        for (var number = 0; number < projection.Stores.Count; number++)
        {
            var store = projection.Stores[number];
            for (var source = 0; source < store.SourceCount; source++)
            {
                var count = store.Row(source).Count;
                for (var position = 0; position < count; position++)
                {
                    places.Add((store.BirthAt(store.PlaceAt(source, position)), number, source, position));
                }
            }
        }

        places.Sort();
        return places;
    }

    private unsafe void Take(ListedBlock block, int i, int number, int source, int position)
    {
        var store = projection.Stores[number];
        var place = store.PlaceAt(source, position);
        block.Sources[i] = source;
        block.Targets[i] = projection.Stores.FirstTarget(number) + store.TargetAt(position, place);
        block.Weights[i] = store.WeightAt(place);
        block.Delays[i] = projection.IsUndelayed ? (ushort)0 : store.DelayAt(place);
        for (var state = 0; state < block.States.Length; state++)
        {
            block.States[state]![i] = store.State(state)[place] - _origins[state];
        }
    }
}
