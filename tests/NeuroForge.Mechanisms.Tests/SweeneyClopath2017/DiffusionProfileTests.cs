using NeuroForge.Connectivity;
using NeuroForge.Layouts;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;
using NeuroForge.SweeneyClopath2017;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

public sealed class DiffusionProfileTests
{
    private static readonly Position[] Scattered = [new(0, 0), new(30, 40), new(-20, 90, 5), new(95, -3), new(31, 40)];

    [Fact]
    public void Weights_fall_with_distance_as_a_Gaussian()
    {
        var factors = Factors(new DiffusionProfile { Width = 25, Normalized = false }, Scattered);
        for (var (target, i) = (0, 0); target < 5; target++)
        {
            for (var source = 0; source < 5; source++, i++)
            {
                var distance = Scattered[source].DistanceTo(Scattered[target]);
                Assert.Equal(Math.Exp(-distance * distance / (2 * 25 * 25)), factors[i], 1e-15);
            }
        }
    }

    [Fact]
    public void Space_repeats_along_the_axes_that_have_a_period()
    {
        var profile = new DiffusionProfile { Width = 25, Normalized = false, PeriodX = 100, PeriodY = 80, PeriodZ = 4 };
        Assert.Equal(Gaussian(30, 40, 0), Factor(profile, new(0, 0), new(30, 40)), 1e-15);
        Assert.Equal(Gaussian(20, 10, 1), Factor(profile, new(0, 0), new(-20, 90, 5)), 1e-15);
        Assert.Equal(Gaussian(5, 3, 0), Factor(profile, new(0, 0), new(95, -3)), 1e-15);
        Assert.Equal(Gaussian(0, 0, 0), Factor(profile, new(-250, 0), new(150, 400)), 1e-15);

        static double Gaussian(double x, double y, double z) => Math.Exp(-((x * x) + (y * y) + (z * z)) / (2 * 25 * 25));
    }

    /// <remarks>What the published code does: density over its greatest value, extra on the diagonal, product divided by the sums of the columns.</remarks>
    [Fact]
    public void Normalized_weights_are_those_of_the_published_code()
    {
        var random = new RandomStream(3, StreamPurpose.Layout, 0);
        var places = Enumerable.Range(0, 20).Select(_ => random.NextDouble()).Order().ToArray();
        var density = new double[20, 20];
        for (var (i, greatest) = (0, 1 / (0.025 * Math.Sqrt(2 * Math.PI))); i < 20; i++)
        {
            for (var j = 0; j < 20; j++)
            {
                var apart = Math.Min(Math.Abs(places[i] - places[j]), Math.Min(Math.Abs(places[i] + 1 - places[j]), Math.Abs(places[j] + 1 - places[i])));
                var distance = Math.Sqrt(2 * apart * apart);
                density[i, j] = (greatest * Math.Exp(-distance * distance / (2 * 0.025 * 0.025)) / greatest) + (i == j ? 1 : 0);
            }
        }

        var positions = Array.ConvertAll(places, place => new Position(1000 * (place - 0.5), 1000 * (place - 0.5)));
        var factors = Factors(new DiffusionProfile { Width = 25, Self = 1, PeriodX = 1000, PeriodY = 1000 }, positions);
        for (var source = 0; source < 20; source++)
        {
            for (var target = 0; target < 20; target++)
            {
                var column = Enumerable.Range(0, 20).Sum(k => density[k, target]);

                // Distances are differences of places, rounded to 1e-16 of the ring; d^2 / width^2 carries that to the exponent.
                Assert.Equal(density[target, source] / column, factors[(target * 20) + source], 1e-13);
            }
        }
    }

    [Fact]
    public void What_arrives_at_each_target_is_an_average_between_populations_too()
    {
        Position[] targets = [new(10, 10), new(40, 0), new(-30, 77)];
        var wiring = Wire(new DiffusionProfile { Width = 25 }, Scattered, targets, recurrent: false);
        Assert.Equal(15, wiring.Synapses.Count);
        Assert.All(
            Enumerable.Range(0, 3),
            target => Assert.Equal(1, wiring.Synapses.Index().Where(s => s.Item.Target == target).Sum(s => wiring.Factors[s.Index]), 1e-14));
    }

    [Fact]
    public void A_range_of_targets_is_wired_as_it_is_in_the_whole()
    {
        var profile = new DiffusionProfile { Width = 25, Self = 1 };
        var whole = Wire(profile, Scattered, Scattered, recurrent: true);
        var part = new Wiring();
        var context = new ConnectorContext(5, 5, true, true, (source, target) => source == target, new RandomStream(1, StreamPurpose.Connector, 0))
        {
            SourcePositions = Scattered,
            TargetPositions = Scattered,
        };
        profile.Connect(context, 1, 3, part);
        Assert.Equal(whole.Synapses.Zip(whole.Factors).Where(s => s.First.Target is 1 or 2), part.Synapses.Zip(part.Factors));
    }

    [Fact]
    public void A_target_that_nothing_reaches_gets_nothing()
    {
        var wiring = Wire(new DiffusionProfile { Width = 1 }, [new(0, 0)], [new(1e6, 0)], recurrent: false);
        Assert.Equal([0.0], wiring.Factors);
    }

    [Fact]
    public void Without_autapses_a_neuron_does_not_hear_itself()
    {
        var wiring = Wire(new DiffusionProfile { Width = 25, Self = 1 }, Scattered, Scattered, recurrent: true, autapses: false);
        Assert.DoesNotContain(wiring.Synapses, synapse => synapse.Source == synapse.Target);
        Assert.All(
            Enumerable.Range(0, 5),
            target => Assert.Equal(1, wiring.Synapses.Index().Where(s => s.Item.Target == target).Sum(s => wiring.Factors[s.Index]), 1e-14));
    }

    [Theory]
    [InlineData(1e-300, 0)]
    [InlineData(25, 1e308)]
    public void A_width_out_of_all_proportion_is_refused(double width, double x)
    {
        var profile = new DiffusionProfile { Width = width, PeriodX = 100 };
        Assert.Equal("width", Assert.Throws<ParameterException>(() => Factors(profile, [new(-x, 0), new(x, 0)])).Parameter);
    }

    [Fact]
    public void Populations_without_a_layout_are_refused()
    {
        var refused = Assert.Throws<ParameterException>(() => Wire(new DiffusionProfile { Width = 25 }, Scattered, [], recurrent: false, targetCount: 3));
        Assert.Equal("model", refused.Parameter);
        Assert.Equal("diffusion_profile needs the positions of neurons; give each population a layout", refused.Message);
    }

    private static double Factor(DiffusionProfile profile, Position source, Position target) =>
        Assert.Single(Wire(profile, [source], [target], recurrent: false).Factors);

    private static List<double> Factors(DiffusionProfile profile, Position[] positions) => Wire(profile, positions, positions, recurrent: true).Factors;

    private static Wiring Wire(DiffusionProfile profile, Position[] sources, Position[] targets, bool recurrent, bool autapses = true, int? targetCount = null)
    {
        var wiring = new Wiring();
        var random = new RandomStream(1, StreamPurpose.Connector, 0);
        ((IConnector)profile).Connect(
            new ConnectorContext(sources.Length, targetCount ?? targets.Length, autapses, true, (source, target) => recurrent && source == target, random)
            {
                SourcePositions = sources,
                TargetPositions = targets,
            },
            wiring);
        return wiring;
    }
}
