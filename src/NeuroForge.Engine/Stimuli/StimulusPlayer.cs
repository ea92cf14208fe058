using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
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
    private readonly AlignedMemory<double> _states;
    private readonly int _stateCount;
    private readonly BlockMembers? _members;
    private CourseStimuli? _courses;

    /// <summary>Opens the random streams of the shard's blocks.</summary>
    /// <param name="plan">The stimulus in the plan.</param>
    /// <param name="number">Its number among all stimuli.</param>
    /// <param name="stimulus">The mechanism, after its Begin method.</param>
    /// <param name="receptor">The receptor's number.</param>
    /// <param name="population">The population.</param>
    /// <param name="shard">The range of its neurons.</param>
    /// <param name="keys">The keys of the network's random numbers.</param>
    /// <param name="members">The neurons of the shard that are reached; null for all.</param>
    /// <param name="courses">The mechanism with parameters that change with time; null if none does.</param>
    internal StimulusPlayer(
        StimulusPlan plan,
        int number,
        IStimulus stimulus,
        int receptor,
        PopulationPlan population,
        ShardRange shard,
        StreamKeys keys,
        BlockMembers? members = null,
        CourseStimuli? courses = null)
    {
        (_members, _courses) = (members, courses);
        Number = number;
        Plan = plan;
        _stimulus = stimulus;
        _receptor = receptor;
        _populationSize = population.Size;
        _common = new CommonUniforms(new RandomStream(keys.CommonStimulus(plan.Name)).NextUInt64());
        _firstNeuron = shard.First;
        _neurons = shard.Count;
        _random = new(Lanes.PadToBlock(_neurons) / Lanes.Block);
        _stateCount = StatesOf(stimulus);
        _states = new((long)_stateCount * Lanes.PadToBlock(_neurons));
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

    /// <summary>Shows the random streams and the states of a block of neurons.</summary>
    internal void Archive(StateArchive archive, NeuronBlock block, Func<long, string> nameOf)
    {
        archive.Enter(item => $"{nameOf(block.First + (item * Lanes.Block))}, random numbers of stimulus {Name}");
        archive.Values(block.RandomOf(Random));
        for (var state = 0; state < _stateCount; state++)
        {
            archive.Enter(item => $"{nameOf(block.First + item)}, state of stimulus {Name}");
            archive.Values(_states.Span.Slice((state * Lanes.PadToBlock(_neurons)) + block.First, Lanes.PadToBlock(block.Count)));
        }
    }

    /// <summary>Replaces the stimulus, with the same random streams.</summary>
    /// <param name="plan">The stimulus in the plan with other parameters.</param>
    /// <param name="stimulus">The mechanism, after its Begin method.</param>
    /// <param name="courses">The same with parameters that change with time; null if none does.</param>
    internal void Play(StimulusPlan plan, IStimulus stimulus, CourseStimuli? courses)
    {
        Plan = plan;
        _stimulus = stimulus;
        _courses = courses;
    }

    /// <summary>Gives the inputs what arrives in a slice: what was emitted one delay before, and nothing before the start or from the stop on.</summary>
    internal void Play(in Slice slice, InputRing inputs)
    {
        var emitted = slice.First - Plan.Delay;
        var first = Math.Max(emitted, Plan.Start);
        var steps = (int)(Math.Min(emitted + slice.Steps, Plan.Stop ?? long.MaxValue) - first);
        if (steps <= 0)
        {
            return;
        }

        if (_courses is null)
        {
            Play(_stimulus, inputs, first, steps);
            return;
        }

        var end = first + steps;
        while (first < end)
        {
            var stretch = _courses.StretchOf(first);
            var until = Math.Min(end, _courses.EndOf(stretch));
            Play(_courses.At(stretch), inputs, first, (int)(until - first));
            first = until;
        }
    }

    private void Play(IStimulus stimulus, InputRing inputs, long first, int steps)
    {
        var slot = inputs.SlotOf(first + Plan.Delay);
        if (_members is null)
        {
            Play(stimulus, inputs.Receptor(_receptor), inputs.Slots, slot, 0, _neurons, first, steps);
            return;
        }

        foreach (var run in _members.Runs)
        {
            var neurons = Math.Min(run.Blocks * Lanes.Block, _neurons - (run.First * Lanes.Block));
            var into = inputs.Receptor(_receptor) + inputs.Offset(run.First * Lanes.Block, 0);
            if (run.Lanes is null)
            {
                Play(stimulus, into, inputs.Slots, slot, run.First, neurons, first, steps);
            }
            else
            {
                _members.Load(into, inputs.Slots, slot, steps);
                Play(stimulus, _members.Scratch, steps, 0, run.First, neurons, first, steps);
                _members.Keep(run.Lanes, into, inputs.Slots, slot, steps);
            }
        }
    }

    private void Play(IStimulus stimulus, double* into, int slots, int slot, int block, int neurons, long first, int steps) => Play(stimulus, new StimulusSlice(
        into,
        _random.First + block,
        slots,
        slot,
        Plan.Weight,
        _firstNeuron + (block * Lanes.Block),
        neurons,
        first,
        steps)
    {
        PopulationSize = _populationSize,
        Common = _common,
        States = _states.First + (block * Lanes.Block),
        StateCount = _stateCount,
        StateStride = Lanes.PadToBlock(_neurons),
    });

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static int StatesOf(IStimulus stimulus) => stimulus is IStatefulStimulus stateful ? stateful.States : 0;

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Play(IStimulus stimulus, in StimulusSlice slice) => stimulus.Play(slice);
}
