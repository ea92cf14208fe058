namespace NeuroForge.Engine;

/// <summary>
/// What is on its way to the neurons of a shard: for each receptor, each group of eight neurons and each of the coming steps,
/// the sum of what arrives. A step's slot is its number modulo the greatest delay.
/// </summary>
internal sealed unsafe class InputRing
{
    private readonly AlignedMemory<double> _inputs;
    private readonly int _receptorStride;

    internal InputRing(int receptors, int groups, int slots)
    {
        Slots = slots;
        _receptorStride = groups * slots * Lanes.Count;
        _inputs = new((long)receptors * _receptorStride);
    }

    /// <summary>How many steps ahead it reaches: the greatest delay.</summary>
    internal int Slots { get; }

    /// <summary>Numbers from one receptor to the next.</summary>
    internal int ReceptorStride => _receptorStride;

    /// <summary>Everything, for hashes and checkpoints.</summary>
    internal Span<double> All => _inputs.Span;

    /// <summary>The inputs of a receptor: [group][slot][8].</summary>
    internal double* Receptor(int receptor) => _inputs.First + ((long)receptor * _receptorStride);

    /// <summary>The slot of a step.</summary>
    internal int SlotOf(long step) => (int)(step % Slots);
}
