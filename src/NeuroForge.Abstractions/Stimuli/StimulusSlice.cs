using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Stimuli;

/// <summary>
/// A slice of time and a range of target neurons, into which a stimulus gives spikes or currents.
/// Everything is multiplied by the stimulus' weight and arrives after its delay.
/// </summary>
public readonly unsafe ref struct StimulusSlice
{
    private const int Lanes = 8;

    private readonly double* _inputs;
    private readonly RandomBlock* _random;
    private readonly int _slots;
    private readonly int _firstSlot;
    private readonly double _weight;

    /// <summary>Opens a slice.</summary>
    /// <param name="inputs">A receptor's inputs: for each group of eight neurons, for each slot, eight numbers; neurons are padded to a multiple of
    /// sixteen.</param>
    /// <param name="random">A random block for each sixteen neurons.</param>
    /// <param name="slots">Slots of the inputs, at least <paramref name="steps"/>.</param>
    /// <param name="firstSlot">The slot in which the first step arrives.</param>
    /// <param name="weight">The stimulus' weight.</param>
    /// <param name="firstNeuron">The range's first neuron in its population.</param>
    /// <param name="neurons">Neurons in the range.</param>
    /// <param name="firstStep">The first step.</param>
    /// <param name="steps">Number of steps.</param>
    internal StimulusSlice(
        double* inputs, RandomBlock* random, int slots, int firstSlot, double weight, int firstNeuron, int neurons, long firstStep, int steps)
    {
        _inputs = inputs;
        _random = random;
        _slots = slots;
        _firstSlot = firstSlot;
        _weight = weight;
        FirstNeuron = firstNeuron;
        Neurons = neurons;
        FirstStep = firstStep;
        Steps = steps;
    }

    /// <summary>The number, in its population, of the first neuron of the range.</summary>
    public int FirstNeuron { get; }

    /// <summary>Neurons in the range.</summary>
    public int Neurons { get; }

    /// <summary>The first step of the slice, 0 or more. A spike emitted in step k has the time of the step's end, (k + 1) times the step's length.</summary>
    public long FirstStep { get; }

    /// <summary>Number of steps in the slice.</summary>
    public int Steps { get; }

    /// <summary>Number of neurons in the population that the range is a part of.</summary>
    public int PopulationSize { get; internal init; }

    /// <summary>The numbers that <see cref="UniformAt"/> gives.</summary>
    internal CommonUniforms? Common { get; init; }

    /// <summary>The states of the range's first neuron, one after the other at a distance of <see cref="StateStride"/>.</summary>
    internal double* States { get; init; }

    /// <summary>Number of states of a neuron.</summary>
    internal int StateCount { get; init; }

    /// <summary>The distance from a state of a neuron to its next state.</summary>
    internal int StateStride { get; init; }

    /// <summary>Number of random blocks in the range. A block has sixteen neurons; the last one may be partly empty.</summary>
    public int Blocks => (Neurons + RandomBlock.Neurons - 1) / RandomBlock.Neurons;

    /// <summary>The random numbers of a block of sixteen neurons. Draw equally many in every step.</summary>
    /// <param name="block">From 0 to <see cref="Blocks"/> - 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref RandomBlock Random(int block)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)block, (uint)Blocks, nameof(block));
        return ref _random[block];
    }

    /// <summary>
    /// A random number of the stimulus as a whole, the same for all its populations and neurons, for choices that they share, such as the pattern that is
    /// shown. It is a function of the seed, the moment and the index, so there is no state to keep.
    /// </summary>
    /// <param name="moment">The moment, such as the number of the presentation.</param>
    /// <param name="index">The index of the number within that moment.</param>
    /// <returns>A number from 0 (included) to 1 (excluded), in steps of 2^-53.</returns>
    public double UniformAt(long moment, long index) => Common!.At(moment, index);

    /// <summary>
    /// The values of a state of an <see cref="IStatefulStimulus"/>, one for each neuron of the range, in order. They are 0 at first and keep what is written.
    /// </summary>
    /// <param name="state">From 0 to <see cref="IStatefulStimulus.States"/> - 1.</param>
    public Span<double> State(int state)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)state, (uint)StateCount, nameof(state));
        return new(States + ((long)state * StateStride), Neurons);
    }

    /// <summary>
    /// Draws a normally distributed number with mean 0 and standard deviation 1 for each neuron of a block: the quantiles of numbers of
    /// <see cref="RandomBlock.Next"/>, so none is further from 0 than 6.4.
    /// </summary>
    /// <param name="block">From 0 to <see cref="Blocks"/> - 1.</param>
    /// <param name="deviates">Space for sixteen numbers, in the order of neurons; also those of neurons beyond the range are drawn.</param>
    /// <exception cref="ArgumentException">There is space for more or fewer numbers.</exception>
    public void NextNormal(int block, Span<double> deviates)
    {
        if (deviates.Length != RandomBlock.Neurons)
        {
            throw new ArgumentException($"there is space for {deviates.Length} numbers, and a block has {RandomBlock.Neurons} neurons", nameof(deviates));
        }

        const double Least = 1 / 4294967296.0;
        var pairs = Random(block).Next().AsUInt64();
        var half = Vector512.Create(0.5);
        fixed (double* numbers = deviates)
        {
            Vector512.Store((Vector512.ConvertToDouble((pairs & Vector512.Create(0xFFFF_FFFFUL)).AsInt64()) + half) * Least, numbers);
            Vector512.Store((Vector512.ConvertToDouble((pairs >>> 32).AsInt64()) + half) * Least, numbers + Lanes);
            var loop = new NormalLoop(numbers);
            OwnVector.Run(ref loop);
        }
    }

    /// <summary>Gives counts of spikes to a block of sixteen neurons.</summary>
    /// <param name="block">From 0 to <see cref="Blocks"/> - 1.</param>
    /// <param name="step">From 0 to <see cref="Steps"/> - 1.</param>
    /// <param name="counts">In the order of <see cref="RandomBlock.Next"/>; below 2^31.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int block, int step, Vector512<uint> counts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)block, (uint)Blocks, nameof(block));
        var pairs = counts.AsUInt64();
        var first = At(2 * block * Lanes, step);
        Accumulate(first, Vector512.ConvertToDouble((pairs & Vector512.Create(0xFFFF_FFFFUL)).AsInt64()));
        Accumulate(first + (_slots * Lanes), Vector512.ConvertToDouble((pairs >>> 32).AsInt64()));
    }

    /// <summary>Gives every neuron a Poisson-distributed count of spikes in every step, each drawn for itself.</summary>
    /// <param name="counts">The distribution.</param>
    /// <remarks>
    /// The same numbers as with <see cref="Random"/> and <see cref="PoissonCounts.Next"/>, block by block; faster, as it fits the machine's vector.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is null.</exception>
    public void Add(PoissonCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var loop = new PoissonLoop(_inputs, _random, Blocks, new SliceSlots(_slots, _firstSlot, Steps), _weight, counts);
        OwnVector.Run(ref loop);
    }

    /// <summary>Gives an amount to one neuron.</summary>
    /// <param name="neuron">From 0 to <see cref="Neurons"/> - 1.</param>
    /// <param name="step">From 0 to <see cref="Steps"/> - 1.</param>
    /// <param name="amount">1 for a spike; the current for a current.</param>
    public void Add(int neuron, int step, double amount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)neuron, (uint)Neurons, nameof(neuron));
        ref var input = ref At(neuron, step)[neuron % Lanes];
        input += amount * _weight;
    }

    /// <summary>Gives an amount to each neuron.</summary>
    /// <param name="step">From 0 to <see cref="Steps"/> - 1.</param>
    /// <param name="amounts">One for each neuron of the range, in order: 1 for a spike; the current for a current.</param>
    /// <exception cref="ArgumentException">There are more or fewer amounts than neurons.</exception>
    public void Add(int step, ReadOnlySpan<double> amounts)
    {
        if (amounts.Length != Neurons)
        {
            throw new ArgumentException($"{amounts.Length} amounts are given to {Neurons} neurons", nameof(amounts));
        }

        fixed (double* first = amounts)
        {
            var loop = new AmountLoop(At(0, step), _slots, _weight, first, each: 1, Neurons / Lanes);
            OwnVector.Run(ref loop);
        }

        for (var neuron = Neurons / Lanes * Lanes; neuron < Neurons; neuron++)
        {
            Add(neuron, step, amounts[neuron]);
        }
    }

    /// <summary>Gives the same amount to every neuron.</summary>
    /// <param name="step">From 0 to <see cref="Steps"/> - 1.</param>
    /// <param name="amount">1 for a spike; the current for a current.</param>
    public void AddToAll(int step, double amount)
    {
        var eight = stackalloc double[Lanes] { amount, amount, amount, amount, amount, amount, amount, amount };
        var loop = new AmountLoop(At(0, step), _slots, _weight, eight, each: 0, (Neurons + Lanes - 1) / Lanes);
        OwnVector.Run(ref loop);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double* At(int neuron, int step)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)step, (uint)Steps, nameof(step));
        var slot = _firstSlot + step;
        slot -= slot >= _slots ? _slots : 0;
        return _inputs + (((neuron / Lanes * _slots) + slot) * Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Accumulate(double* inputs, Vector512<double> amounts) =>
        Vector512.Store(Vector512.Load(inputs) + (amounts * Vector512.Create(_weight)), inputs);
}
