using NeuroForge.Declarations;
using NeuroForge.Layouts;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;

namespace NeuroForge.Mechanisms.Tests.Layouts;

/// <summary>Layouts in which a neuron's number says something about its place.</summary>
public sealed class ArrangementTests
{
    [Fact]
    public void They_keep_their_names()
    {
        Assert.Equal("line: spacing, width, height, depth, periodic", Spell(typeof(Line)));
        Assert.Equal("ordered_uniform: width, height, depth, periodic", Spell(typeof(OrderedUniform)));
        Assert.Equal("uniform_groups: groups, width, height, depth, periodic", Spell(typeof(UniformGroups)));
        Assert.Equal("given: x, y, z, period_x, period_y, period_z", Spell(typeof(Given)));
    }

    [Fact]
    public void An_even_line_is_the_diagonal_of_its_box_and_closes_to_an_even_ring()
    {
        Position[] expected = [new(-15, -30, -7.5), new(-5, -10, -2.5), new(5, 10, 2.5), new(15, 30, 7.5)];
        var line = new Line { Width = 40, Height = 80, Depth = 20 };
        Assert.Equal(expected, Place(line, 4));

        var places = Place(line, 4);
        Assert.Equal(places[1].X - places[0].X, places[0].X + line.Width - places[^1].X, 1e-12);
    }

    [Fact]
    public void A_random_line_is_ordered_and_every_place_on_it_is_equally_likely()
    {
        var places = Place(new Line { Width = 100, Height = 50, Spacing = LineSpacing.Random }, 20_000);
        Assert.Equal(places.OrderBy(p => p.X), places);
        Assert.All(places, p => Assert.Equal(new Position(p.X, p.X / 2), p));
        AssertEven(places.Select(p => (p.X / 100) + 0.5));
    }

    [Fact]
    public void In_an_ordered_box_every_axis_is_sorted_on_its_own()
    {
        var places = Place(new OrderedUniform { Width = 10, Height = 20, Depth = 30 }, 20_000);
        double[][] axes = [[.. places.Select(p => (p.X / 10) + 0.5)], [.. places.Select(p => (p.Y / 20) + 0.5)], [.. places.Select(p => (p.Z / 30) + 0.5)]];
        Assert.All(axes, axis => Assert.Equal(axis.Order(), axis));
        Assert.All(axes, AssertEven);
        Assert.NotEqual(axes[0], axes[1]);
        Assert.NotEqual(axes[1], axes[2]);
    }

    [Fact]
    public void Groups_fill_boxes_of_their_own_that_meet_at_the_corners()
    {
        var places = Place(new UniformGroups { Groups = 3, Width = 300, Height = 30, Depth = 3 }, 30_000);
        for (var group = 0; group < 3; group++)
        {
            var box = places[(group * 10_000)..((group + 1) * 10_000)]
                .Select(p => new Position((p.X / 100) + 1.5 - group, (p.Y / 10) + 1.5 - group, p.Z + 1.5 - group))
                .ToArray();
            AssertEven(box.Select(p => p.X));
            AssertEven(box.Select(p => p.Y));
            AssertEven(box.Select(p => p.Z));
            ChiSquare.AssertUniform([.. box.CountBy(p => (p.X < 0.5, p.Y < 0.5, p.Z < 0.5)).Select(c => (double)c.Value)]);
        }
    }

    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(6, 2, 3)]
    [InlineData(1, 2, 1)]
    public void Groups_are_as_equal_as_can_be(int neurons, int groups, int inFirst) =>
        Assert.Equal(inFirst, Place(new UniformGroups { Groups = groups, Width = 10 }, neurons).Count(p => p.X < 0));

    [Fact]
    public void Given_places_are_taken_as_they_are()
    {
        Assert.Equal([new Position(3, 0), new Position(1, 0)], Place(new Given { X = [3, 1] }, 2));
        Assert.Equal([new Position(3, 4, 5), new Position(1, 2, 0)], Place(new Given { X = [3, 1], Y = [4, 2], Z = [5, 0] }, 2));
    }

    [Theory]
    [InlineData("x", 3, 2, 2)]
    [InlineData("y", 2, 1, 2)]
    [InlineData("z", 2, 2, 3)]
    public void Given_places_are_one_for_each_neuron(string parameter, int x, int y, int z)
    {
        var refused = Assert.Throws<ParameterException>(() => Place(new Given { X = new double[x], Y = new double[y], Z = new double[z] }, 2));
        Assert.Equal(parameter, refused.Parameter);
        Assert.EndsWith("coordinates for 2 neurons; give one for each", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_population_has_no_places() =>
        Assert.All<ILayout>([new Line(), new OrderedUniform(), new UniformGroups(), new Given()], layout => Assert.Empty(Place(layout, 0)));

    /// <summary>Holds places on an axis from 0 to 1 against equal likelihood.</summary>
    private static void AssertEven(IEnumerable<double> axis)
    {
        var counts = new double[20];
        foreach (var place in axis)
        {
            counts[(int)(place * counts.Length)]++;
        }

        ChiSquare.AssertUniform(counts);
    }

    private static string Spell(Type layout)
    {
        var mechanism = Mechanism.Declare(layout, PluginIdentity.None);
        Assert.NotEmpty(mechanism.Doc);
        Assert.All(mechanism.Parameters, parameter => Assert.NotEmpty(parameter.Doc));
        return $"{mechanism.Id}: {string.Join(", ", mechanism.Parameters.Select(p => p.Name))}";
    }

    private static Position[] Place(ILayout layout, int neurons)
    {
        var positions = new Position[neurons];
        layout.Place(positions, new RandomStream(1, StreamPurpose.Layout, 0));
        return positions;
    }
}
