using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Plan;
using NeuroForge.Randomness;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Stimuli;

/// <summary>Adds the output of a stimulus to the inputs of one shard.</summary>
internal sealed unsafe class StimulusPlayer
{
    private IStimulus _stimulus;
    private readonly int _receptor;
    private readonly int _populationSize;
    private readonly CommonUniforms _common;
    private readonly int _firstNeuron;
    private readonly int _neurons;
    private readonly AlignedMemory<RandomBlock> _random;

    /// <summary>Opens the random streams of the shard's blocks.</summary>
    /// <param name="plan">The stimulus in the plan.</param>
    /// <param name="number">Its number among all stimuli.</param>
    /// <param name="stimulus">The mechanism, after its Begin method.</param>
    /// <param name="receptor">The receptor's number.</param>
    /// <param name="population">The population.</param>
    /// <param name="shard">The range of its neurons.</param>
    /// <param name="keys">The keys of the network's random numbers.</param>
    internal StimulusPlayer(StimulusPlan plan, int number, IStimulus stimulus, int receptor, PopulationPlan population, ShardRange shard, StreamKeys keys)
    {
        Number = number;
        Plan = plan;
        _stimulus = stimulus;
        _receptor = receptor;
        _populationSize = population.Size;
        _common = new CommonUniforms(new RandomStream(keys.CommonStimulus(plan.Name)).NextUInt64());
        _firstNeuron = shard.First;
        _neurons = shard.Count;
        _random = new(Lanes.PadToBlock(_neurons) / Lanes.Block);
        var key = keys.Stimulus(plan.Name, population.Name);
        for (var block = 0; block < _random.Length; block++)
        {
            _random.First[block] = new RandomBlock(key.Of((_firstNeuron / Lanes.Block) + block));
        }
    }

    /// <summary>The stimulus in the plan.</summary>
    internal StimulusPlan Plan { get; private set; }

    /// <summary>The stimulus' name.</summary>
    internal string Name => Plan.Name;

    /// <summary>Its number among all stimuli.</summary>
    internal int Number { get; }

    /// <summary>The mechanism, for error messages.</summary>
    internal Mechanism Mechanism => Plan.Model.Mechanism;

    /// <summary>The states of the random streams.</summary>
    internal Span<RandomBlock> Random => _random.Span;

    /// <summary>Replaces the stimulus, with the same random streams.</summary>
    /// <param name="plan">The stimulus in the plan with other parameters.</param>
    /// <param name="stimulus">The mechanism, after its Begin method.</param>
    internal void Play(StimulusPlan plan, IStimulus stimulus)
    {
        Plan = plan;
        _stimulus = stimulus;
    }

    /// <summary>Adds the amounts that arrive in a slice: those emitted one delay before, and nothing before time 0.</summary>
    internal void Play(in Slice slice, InputRing inputs)
    {
        var emitted = slice.First - Plan.Delay;
        var late = (int)Math.Min(slice.Steps, Math.Max(0, -emitted));
        if (late < slice.Steps)
        {
            Play(_stimulus, new StimulusSlice(
                inputs.Receptor(_receptor),
                _random.First,
                inputs.Slots,
                inputs.SlotOf(slice.First + late),
                Plan.Weight,
                _firstNeuron,
                _neurons,
                emitted + late,
                slice.Steps - late)
            {
                PopulationSize = _populationSize,
                Common = _common,
            });
        }
    }

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Play(IStimulus stimulus, in StimulusSlice slice) => stimulus.Play(slice);
}
