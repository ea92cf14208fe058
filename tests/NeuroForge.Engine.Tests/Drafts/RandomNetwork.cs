using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Randomness;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Drafts;

/// <summary>
/// Small networks drawn at random, as awkward as they come: sizes that fill no block, projections through several populations
/// whose receptors stand in different order, sources that have none, delays of all lengths, rewiring at intervals that fit nothing.
/// </summary>
internal sealed class RandomNetwork
{
    private readonly RandomStream _random;
    private readonly bool _grows;
    private readonly int _leastDelay;

    private RandomNetwork(int seed)
    {
        _random = new RandomStream((ulong)seed, StreamPurpose.Connector, 77);
        _grows = Chance(0.6);
        _leastDelay = Chance(0.5) ? 1 : 10;
    }

    public static NetworkPlan Of(int seed)
    {
        var draft = new RandomNetwork(seed);
        PopulationPlan[] hearing = [.. Enumerable.Range(0, draft.Whole(1, 4)).Select(draft.Population)];
        PopulationPlan[] sources = draft.Chance(0.4) ? [draft.Sources()] : [];
        string[] names = [.. hearing.Select(p => p.Name)];
        string[] all = [.. names, .. sources.Select(p => p.Name)];
        return Network([.. hearing, .. sources]) with
        {
            Step = draft.Pick(0.1, 0.25),
            Steps = draft.Whole(60, 400),
            Seed = (ulong)seed,
            Stimuli = [.. Enumerable.Range(0, draft.Whole(0, 3)).Select(i => draft.Stimulus(i, names))],
            Projections = [.. Enumerable.Range(0, draft.Whole(0, 5)).Select(i => draft.Projection(i, all, names))],
        };
    }

    private PopulationPlan Sources() => Draft.Population("sources", Whole(1, 400), Declared.Sparks, ("chance", Spread(0, 0.2))) with
    {
        Calcium = Calcium(),
        Elements = Elements(),
    };

    private PopulationPlan Population(int number)
    {
        var size = Whole(0, 99) switch
        {
            < 30 => Whole(1, 20),
            < 70 => Whole(1, 300),
            < 99 => Whole(256, 400),
            _ => Whole(2560, 2570),
        };
        return Draft.Population($"p{number}", size, Pick(Declared.Chaos, Declared.Rotator, Declared.Noisy)) switch
        {
            var plan when plan.Model == Declared.Chaos => plan with
            {
                Parameters = Values(("growth", Spread(3.7, 4)), ("threshold", Spread(0.85, 0.97)), ("coupling", Spread(0, 0.3))),
                Initial = Chance(0.5) ? Values(("phase", Spread(0, 1))) : Values(),
                Calcium = Calcium(),
                Elements = Elements(),
            },
            var plan when plan.Model == Declared.Noisy => plan with
            {
                Calcium = Calcium(),
                Elements = Elements(),
            },
            var plan => plan with
            {
                Parameters = Values(("speed", Spread(0.1, 2))),
                Initial = Values(("phase", new UniformDistribution(0, 1))),
                Calcium = Calcium(),
                Elements = Elements(),
            },
        };
    }

    private CalciumPlan? Calcium() => _grows ? new CalciumPlan(Pick(3.0, 30, 10_000), Pick(0.05, 0.4), Pick(0.0, 0.5)) : null;

    private ElementPlan[] Elements() => _grows ? [Element("axon"), Element("spine")] : [];

    private ElementPlan Element(string name) => Draft.Element(name, Pick(Declared.Linear, Declared.Gaussian, Declared.Sigmoid)) with
    {
        Parameters = Values(("growth_rate", Spread(0.01, 0.1)), ("eps", Spread(0.2, 2))),
        Initial = Spread(0, 3),
        VacantDecay = Pick(0, 0.1, 1),
    };

    private StimulusPlan Stimulus(int number, string[] names) => Draft.Stimulus(
        Chance(0.7) ? Declared.Poisson.Use(("rate", Pick(500.0, 20_000))) : Declared.Pulse.Use(("at", (double)Whole(0, 50))),
        Some(names)) with
    {
        Name = $"s{number}",
        Receptor = Pick("a", "b"),
        Weight = Pick(0.3, -0.7),
        Delay = Whole(0, 50),
    };

    private ProjectionPlan Projection(int number, string[] all, string[] hearing)
    {
        // Rules that look at every step make slices short: only some networks have them.
        var rule = _leastDelay == 1
            ? Pick(Declared.Plain, Declared.Depressing, Declared.Pairing, Declared.AllSeen, Declared.Flow)
            : Pick(Declared.Plain, Declared.Depressing, Declared.Pairing);
        var looks = rule == Declared.AllSeen || rule == Declared.Flow; // at a state of its sources
        var projection = Spiking(number, looks ? hearing : all, hearing) with { Rule = rule };
        return rule != Declared.Flow ? projection : projection with { Delay = Constant(Whole(0, 12)), Weight = Spread(-0.1, 0.1) };
    }

    private ProjectionPlan Spiking(int number, string[] from, string[] to) => Draft.Projection($"c{number}", Some(from), Some(to)) with
    {
        Receptors = Pick<string[]>(["a"], ["b"], ["a", "b"]),
        Weight = Pick<Distribution>(Constant(0.7), Spread(-1, 1), new LogNormalDistribution(0.5, 1)),
        Delay = Pick(
            Constant(Whole(_leastDelay, 40)),
            new UniformDistribution(Whole(_leastDelay, 10), Whole(11, 40)),
            new NormalDistribution(12, 5, 2 + _leastDelay, 33)),
        Connector = Connector(),
        Autapses = Chance(0.5),
        Multapses = Chance(0.5),
        Rewiring = Chance(0.6) ? Rewiring() : null,
    };

    private MechanismUse? Connector() => Whole(0, 9) switch
    {
        0 or 1 => null,
        2 => Declared.Wired((context, sink) =>
        {
            for (var pair = 0; pair < Math.Min(10_000, context.SourceCount * context.TargetCount); pair++)
            {
                if (context.Allows(pair / context.TargetCount, pair % context.TargetCount))
                {
                    sink.Add(pair / context.TargetCount, pair % context.TargetCount);
                }
            }
        }),
        _ => Declared.RandomPairs.Use(("pairs", (double)Whole(0, 3000))),
    };

    private RewiringPlan Rewiring() => new()
    {
        Strategy = _grows && Chance(0.6)
            ? Pick(Declared.Homeostatic, Declared.HomeostaticNest).Use()
            : Chance(0.5) ? Declared.RandomTurnover.Use(("deletion", Pick(0.02, 0.3)), ("creations", (double)Whole(0, 4)))
            : Declared.RandomEdits.Use(("deletion", Pick(0.02, 0.5)), ("creations", (double)Whole(0, 200)), ("settings", Pick(0, 0.1))),
        Every = Whole(1, 97),
        Start = Chance(0.7) ? 0 : Whole(1, 97),
        Pre = _grows ? "axon" : null,
        Post = _grows ? "spine" : null,
    };

    private Distribution Spread(double from, double to) => Whole(0, 3) switch
    {
        0 => Constant((from + to) / 2),
        1 => new LinspaceDistribution(from, to),
        2 => new NormalDistribution((from + to) / 2, (to - from) / 3, from, to),
        _ => new UniformDistribution(from, to),
    };

    private string Some(string[] names)
    {
        var chosen = names.ToArray();
        var count = Whole(1, names.Length);
        _random.Draw<string>(chosen, count);
        return string.Join(' ', chosen.Take(count));
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private int Whole(int from, int to) => from + _random.NextInt32(to - from + 1);

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.NextInt32(choices.Length)];
}
