using NeuroForge.Layouts;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;

namespace NeuroForge.Mechanisms.Tests.Layouts;

public sealed class LayoutTests
{
    [Fact]
    public void A_grid_is_filled_row_by_row_around_the_origin()
    {
        Position[] expected = [new(-10, -5), new(0, -5), new(10, -5), new(-10, 5), new(0, 5)];
        Assert.Equal(expected, Place(new Grid { Columns = 3, Spacing = 10 }, 5));
    }

    [Fact]
    public void A_grid_of_more_columns_than_neurons_is_one_row() =>
        Assert.All(Place(new Grid { Columns = int.MaxValue, Spacing = 1 }, 4), position => Assert.Equal(0, position.Y));

    [Fact]
    public void An_empty_population_has_no_places()
    {
        Assert.Empty(Place(new Grid { Columns = 3, Spacing = 10 }, 0));
        Assert.Empty(Place(new Uniform { Width = 3 }, 0));
    }

    [Fact]
    public void Uniform_places_fill_their_box_evenly()
    {
        var places = Place(new Uniform { Width = 200, Height = 100, Depth = 50 }, 80_000);
        Assert.All(places, p => Assert.True(Math.Abs(p.X) <= 100 && Math.Abs(p.Y) <= 50 && Math.Abs(p.Z) <= 25));

        // Each coordinate in four parts: 64 equal boxes.
        var counts = places.CountBy(p => (Math.Floor(p.X / 50), Math.Floor(p.Y / 25), Math.Floor(p.Z / 12.5))).Select(c => (double)c.Value).ToArray();
        Assert.Equal(64, counts.Length);
        ChiSquare.AssertUniform(counts);
    }

    [Fact]
    public void Uniform_places_are_flat_where_the_box_is() =>
        Assert.All(Place(new Uniform { Width = 10, Height = 10 }, 50), position => Assert.Equal(0, position.Z));

    private static Position[] Place(ILayout layout, int neurons)
    {
        var positions = new Position[neurons];
        layout.Place(positions, new RandomStream(1, StreamPurpose.Layout, 0));
        return positions;
    }
}
