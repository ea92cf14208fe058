using System.Runtime.Intrinsics;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Stimuli;

/// <summary>
/// The neurons of a shard that a stimulus of a group reaches, block by block. A stimulus writes inputs of whole blocks; if only some neurons of a block
/// are members, it writes to a copy, of which the inputs of members are kept. So a neuron gets the same bits for any other members.
/// </summary>
internal sealed unsafe class BlockMembers
{
    private const int GroupsOfBlock = Lanes.Block / Lanes.Count;

    private readonly AlignedMemory<double>? _scratch;

    private BlockMembers(List<BlockRun> runs)
    {
        Runs = runs;
        _scratch = runs.Exists(run => run.Lanes is not null) ? new(Lanes.Block * DelayRange.LongestSlice) : null;
    }

    /// <summary>The blocks with members, in order; none where the shard has no member.</summary>
    internal IReadOnlyList<BlockRun> Runs { get; }

    /// <summary>A copy of the inputs of a block: [group][step][8].</summary>
    internal double* Scratch => _scratch!.First;

    /// <summary>Finds the members of a shard.</summary>
    /// <param name="members">The members by their number in the population, ascending.</param>
    /// <param name="range">The neurons of the shard.</param>
    internal static BlockMembers Of(int[] members, ShardRange range)
    {
        var runs = new List<BlockRun>();
        var reached = members.Where(m => m >= range.First && m < range.First + range.Count).Select(m => m - range.First);
        foreach (var block in reached.GroupBy(m => m / Lanes.Block))
        {
            Add(runs, block.Key, [.. block.Select(m => m % Lanes.Block)], Math.Min(Lanes.Block, range.Count - (block.Key * Lanes.Block)));
        }

        return new(runs);
    }

    /// <summary>Copies the inputs of a block.</summary>
    /// <param name="inputs">The inputs of the block: [group][slot][8].</param>
    /// <param name="slots">Slots of the inputs.</param>
    /// <param name="slot">The slot of the first step.</param>
    /// <param name="steps">Number of steps.</param>
    internal void Load(double* inputs, int slots, int slot, int steps)
    {
        for (var group = 0; group < GroupsOfBlock; group++)
        {
            for (var step = 0; step < steps; step++)
            {
                Vector512.Store(Vector512.Load(At(inputs, group, slots, slot + step)), At(Scratch, group, steps, step));
            }
        }
    }

    /// <summary>Stores the inputs of members in the copy.</summary>
    /// <param name="lanes">The members of the block: all bits of a number are set for each member.</param>
    /// <param name="inputs">The inputs of the block: [group][slot][8].</param>
    /// <param name="slots">Slots of the inputs.</param>
    /// <param name="slot">The slot of the first step.</param>
    /// <param name="steps">Number of steps.</param>
    internal void Keep(long[] lanes, double* inputs, int slots, int slot, int steps)
    {
        for (var group = 0; group < GroupsOfBlock; group++)
        {
            var mask = Vector512.Create<long>(lanes, group * Lanes.Count).AsDouble();
            for (var step = 0; step < steps; step++)
            {
                var into = At(inputs, group, slots, slot + step);
                var given = Vector512.Load(At(Scratch, group, steps, step));
                Vector512.Store(Vector512.ConditionalSelect(mask, given, Vector512.Load(into)), into);
            }
        }
    }

    private static double* At(double* inputs, int group, int slots, int slot) =>
        inputs + (((group * slots) + (slot >= slots ? slot - slots : slot)) * Lanes.Count);

    private static void Add(List<BlockRun> runs, int block, int[] places, int neurons)
    {
        if (places.Length < neurons)
        {
            var lanes = new long[Lanes.Block];
            Array.ForEach(places, place => lanes[place] = -1);
            runs.Add(new(block, 1, lanes));
        }
        else if (runs is [.., { Lanes: null } last] && last.First + last.Blocks == block)
        {
            runs[^1] = last with { Blocks = last.Blocks + 1 };
        }
        else
        {
            runs.Add(new(block, 1, null));
        }
    }
}
