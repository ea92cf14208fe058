using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Tests.Rewiring;
using NeuroForge.Randomness;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Draws;

/// <summary>
/// What is drawn for one quantity of one neuron or synapse depends on no other: nothing that is added, given a spread or put elsewhere shifts it.
/// </summary>
public sealed class IndependenceTests
{
    private static readonly Distribution Spread = new NormalDistribution(3, 1, 2, 4);

    [Fact]
    public void A_spread_of_one_quantity_changes_no_other_draw() => Check((plan, random) =>
    {
        foreach (var (spread, name) in Spreads(plan))
        {
            var (before, after) = (DrawnNetwork.Of(plan), DrawnNetwork.Of(spread));
            var changed = before.Keys.Where(key => !before[key].SequenceEqual(after[key]));
            Assert.True(changed.All(key => key == name || IsTakenFrom(name, key, plan)), $"{name} changed {string.Join(", ", changed)}");
        }
    });

    [Fact]
    public void What_is_added_or_put_elsewhere_changes_nothing_that_was_there() => Check((plan, random) =>
    {
        var before = DrawnNetwork.Of(plan);
        AssertHolds(before, plan with { Populations = [.. plan.Populations, Population("added", 40, Declared.Noisy)] });
        AssertHolds(before, plan with { Populations = [Population("added", 300, Declared.Noisy), .. plan.Populations] });
        AssertHolds(before, plan with
        {
            Populations = [.. plan.Populations.Reverse()],
            Projections = [.. plan.Projections.Reverse()],
            Stimuli = [.. plan.Stimuli.Reverse()],
        });
        AssertHolds(before, plan with { Recorders = [Recorder(new Memory(), "spikes", plan.Populations[0].Name)] });
        var name = plan.Populations[0].Name;
        AssertHolds(
            before,
            plan with
            {
                Projections = [Projection("added", name, name) with { Weight = Spread, Connector = Declared.RandomPairs.Use() }, .. plan.Projections],
            });
        var heard = DrawnNetwork.Of(plan with { Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 100.0)), name) with { Name = "z" }, .. plan.Stimuli] });
        Assert.Equal(before[$"{name} hears"], heard[$"{name} hears"].Take(before[$"{name} hears"].Length));
    });

    [Fact]
    public void A_neuron_has_its_values_in_a_population_of_any_size() => Check((plan, random) =>
    {
        var population = plan.Populations[0];
        if (
            population.Parameters.Concat(population.Initial).Any(p => p.Value.IsOrdered)
                || population.Elements.Any(e => e.Initial is { IsOrdered: true } || e.Parameters.Any(p => p.Value.IsOrdered)))
        {
            return;
        }

        var (few, many) = (Alone(population), Alone(population with { Size = population.Size + 1 + random.NextInt32(300) }));
        Assert.All(few.Keys, key => Assert.Equal(few[key], many[key].Take(few[key].Length)));

        static Dictionary<string, double[]> Alone(PopulationPlan plan) => DrawnNetwork.Of(Network(plan));
    });

    [Fact]
    public void A_synapse_has_its_weight_and_delay_whichever_others_there_are_and_in_whatever_order() => Check((_, random) =>
    {
        (int Source, int Target)[] pairs = [.. Enumerable.Range(0, 30).Select(_ => (random.NextInt32(5), random.NextInt32(7)))];
        (int Source, int Target)[] others = [.. Enumerable.Range(0, 30).Select(_ => (5 + random.NextInt32(5), random.NextInt32(7)))];
        var alone = Wired(pairs);
        random.Draw<(int, int)>(pairs, pairs.Length);
        var among = Wired([.. others, .. pairs]);
        Assert.Equal(alone, among.Where(s => s.Source < 5));
        Assert.Equal(alone.Count, alone.Select(s => s.Weight).Distinct().Count());
    });

    [Fact]
    public void A_synapse_that_is_born_later_has_its_weight_and_delay_likewise() => Check((_, random) =>
    {
        (int Source, int Target)[] pairs = [.. Enumerable.Range(0, 30).Select(_ => (random.NextInt32(5), random.NextInt32(7)))];
        (int Source, int Target)[] others = [.. Enumerable.Range(0, 30).Select(_ => (5 + random.NextInt32(5), random.NextInt32(7)))];
        var alone = Born(pairs, step: 30);
        random.Draw<(int, int)>(pairs, pairs.Length);
        var among = Born([.. others, .. pairs], step: 30);
        Assert.Equal(alone, among.Where(s => s.Source < 5));
        Assert.Empty(alone.Select(s => s.Weight).Intersect(Born(pairs, step: 40).Select(s => s.Weight)));
        Assert.Empty(alone.Select(s => s.Weight).Intersect(Wired(pairs).Select(s => s.Weight)));
    });

    /// <summary>The plan with another distribution for each quantity in turn, and the quantity's name.</summary>
    private static IEnumerable<(NetworkPlan Plan, string Name)> Spreads(NetworkPlan plan)
    {
        foreach (var (i, population) in plan.Populations.Index())
        {
            foreach (var parameter in population.Parameters.Keys)
            {
                yield return (With(i, population with { Parameters = Set(population.Parameters, parameter) }), $"{population.Name}.{parameter}");
            }

            foreach (var state in population.Model.States)
            {
                yield return (With(i, population with { Initial = Set(population.Initial, state.Name) }), $"{population.Name}.{state.Name}");
            }

            foreach (var (e, element) in population.Elements.Index())
            {
                yield return (
                    With(
                        i,
                        population with { Elements = [.. population.Elements.Take(e), element with { Initial = Spread }, .. population.Elements.Skip(e + 1)] }),
                    $"{population.Name}.{element.Name}");
                yield return (
                    With(
                        i,
                        population with
                        {
                            Elements =
                            [
                                .. population.Elements.Take(e),
                                element with { Parameters = Set(element.Parameters, "eps") },
                                .. population.Elements.Skip(e + 1),
                            ],
                        }),
                    $"{population.Name}.{element.Name}.eps");
            }
        }

        foreach (var (i, projection) in plan.Projections.Index())
        {
            yield return (
                plan with { Projections = [.. plan.Projections.Take(i), projection with { Weight = Spread }, .. plan.Projections.Skip(i + 1)] },
                $"{projection.Name}.weight");
            if (projection.Rule != Declared.Flow)
            {
                yield return (
                    plan with { Projections = [.. plan.Projections.Take(i), projection with { Delay = Spread }, .. plan.Projections.Skip(i + 1)] },
                    $"{projection.Name}.delay");
            }
        }

        NetworkPlan With(int i, PopulationPlan population) =>
            plan with { Populations = [.. plan.Populations.Take(i), population, .. plan.Populations.Skip(i + 1)] };
    }

    private static Dictionary<string, Distribution> Set(IReadOnlyDictionary<string, Distribution> values, string name) =>
        new(values.Where(v => v.Key != name).Append(new(name, Spread)), StringComparer.Ordinal);

    /// <summary>Whether a state begins as a parameter.</summary>
    private static bool IsTakenFrom(string parameter, string state, NetworkPlan plan) =>
        plan.Populations.Any(p => p.Model.States.Any(s => s.From is not null && $"{p.Name}.{s.From}" == parameter && $"{p.Name}.{s.Name}" == state));

    private static void AssertHolds(Dictionary<string, double[]> before, NetworkPlan plan)
    {
        var after = DrawnNetwork.Of(plan);
        Assert.All(before.Keys, key => Assert.Equal(before[key], after[key]));
    }

    private static List<(int Source, int Target, double Weight, double Delay)> Wired((int Source, int Target)[] pairs) =>
        Synapses(DrawnNetwork.Of(Joined(Declared.Wired(pairs), rewiring: null)));

    private static List<(int Source, int Target, double Weight, double Delay)> Born((int Source, int Target)[] pairs, long step)
    {
        var rewiring = new RewiringPlan
        {
            Every = 10,
            Strategy = Declared.Scripted((_, edit, _) => Array.ForEach(pairs, p => edit.Create(p.Source, p.Target))),
        };
        var network = Joined(connector: null, rewiring).Build();
        network.Rewiring[0].Update(step);
        var events = network.Rewiring[0].Editor.Events;
        return [.. events.Select(e => (e.Source, e.Target, e.Weight, e.Delay)).Order()];
    }

    private static NetworkPlan Joined(MechanismUse? connector, RewiringPlan? rewiring) => Network(Population("p", 10, Declared.Relay)) with
    {
        Projections = [Projection("c", "p", "p") with
        {
            Weight = new UniformDistribution(0, 1),
            Delay = new UniformDistribution(1, 900),
            Connector = connector,
            Rewiring = rewiring,
        }],
    };

    private static List<(int Source, int Target, double Weight, double Delay)> Synapses(Dictionary<string, double[]> drawn) =>
        [
            .. Enumerable.Range(0, drawn["c.source"].Length)
            .Select(i => ((int)drawn["c.source"][i], (int)drawn["c.target"][i], drawn["c.weight"][i], drawn["c.delay"][i]))
            .Order()
        ];

    private static void Check(Action<NetworkPlan, RandomStream> property) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed => property(RandomNetwork.Of(seed), new RandomStream((ulong)seed, StreamPurpose.Layout, 11))).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
}
