using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.LesionRepair;

/// <summary>
/// Neurons of a zone that have lost their input return to their set-point, from the border inwards, if dendritic elements grow at lower activity than axonal
/// ones, and fall silent if it is the other way round: Butz and van Ooyen 2013.
/// </summary>
/// <remarks>
/// The calcium at the set-point is 1.2. Over four seeds it was 1.16 to 1.20 in the last 50 s, with a standard deviation of .015 over seeds: the bound is five
/// of these below the least. The border came back 4 to 9 s before the core. The other way round it stayed below .1, half of the calcium above which dendritic
/// elements grow.
/// </remarks>
public sealed class RepairTests
{
    private const double Deprivation = 160_000;
    private const double End = 400_000;
    private const double HalfSetPoint = 0.6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Repair_begins_at_the_border_and_moves_inwards(ulong seed)
    {
        var (border, core) = Run(seed, "0.05", "0.2");
        Assert.InRange(border.Before, 1.1, 1.3);
        Assert.InRange(border.Least, 0, 0.3);
        Assert.True(border.Return < core.Return, $"the border returned after {border.Return} ms, the core after {core.Return} ms");
        Assert.InRange(core.Return, 0, 60_000);
        Assert.InRange(border.AtEnd, 1.1, 1.3);
        Assert.InRange(core.AtEnd, 1.1, 1.3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_is_repaired_if_axonal_elements_grow_at_lower_activity_than_dendritic_ones(ulong seed)
    {
        var (border, core) = Run(seed, "0.2", "0.05");
        Assert.InRange(border.Before, 1.1, 1.3);
        Assert.InRange(border.AtEnd, 0, 0.2);
        Assert.InRange(core.AtEnd, 0, 0.2);
        Assert.Equal(double.PositiveInfinity, border.Return);
        Assert.Equal(double.PositiveInfinity, core.Return);
    }

    private static (Course Border, Course Core) Run(ulong seed, string dendritic, string axonal)
    {
        var overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["eta_dendritic"] = dendritic, ["eta_axonal"] = axonal };
        using var simulation = new Simulation(Model.Read(ModelFiles.Of("lesion-repair"), new() { Overrides = overrides, Seed = seed }), new());
        var (border, core) = (new Course(), new Course());
        for (var time = 100_000.0; time <= End; time += 1000)
        {
            simulation.RunTo(time);
            border.Add(time, Mean(simulation, "border"));
            core.Add(time, Mean(simulation, "core"));
        }

        return (border, core);
    }

    private static double Mean(Simulation simulation, string group)
    {
        var sum = 0.0;
        foreach (var calcium in simulation.Population(group).Read("calcium"))
        {
            sum += calcium;
        }

        return sum / simulation.Population(group).Size;
    }

    /// <summary>The mean calcium of a group over time.</summary>
    private sealed class Course
    {
        private readonly List<(double Time, double Calcium)> _values = [];

        /// <summary>The mean before the deprivation.</summary>
        public double Before => _values.Where(v => v.Time <= Deprivation).Average(v => v.Calcium);

        /// <summary>The least afterwards.</summary>
        public double Least => _values.Where(v => v.Time > Deprivation).Min(v => v.Calcium);

        /// <summary>How long after the deprivation half of the set-point was reached again.</summary>
        public double Return => _values.Where(v => v.Time > Deprivation + 5000 && v.Calcium > HalfSetPoint).Select(v => v.Time - Deprivation)
            .DefaultIfEmpty(double.PositiveInfinity).First();

        /// <summary>The mean of the last 50 s.</summary>
        public double AtEnd => _values.TakeLast(50).Average(v => v.Calcium);

        public void Add(double time, double calcium) => _values.Add((time, calcium));
    }
}
