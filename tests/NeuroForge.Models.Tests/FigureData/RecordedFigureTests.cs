using System.Globalization;

namespace NeuroForge.Models.Tests.FigureData;

/// <summary>The tables of figures that are rows of recordings: each is what its command gives.</summary>
public sealed class RecordedFigureTests
{
    /// <summary>A thousand seconds take 5 to 10 minutes on one thread.</summary>
    [LongTheory]
    [InlineData("lu-2025-linear", "lu-2025-linear", "growth_factor", "1")]
    [InlineData("lu-2025-gaussian", "lu-2025-gaussian", "eta", "0")]
    public void Growth_of_a_large_network(string table, string model, string name, string value) =>
        FigureTable.Check(
            table,
            "time_ms,ee",
            FigureTable.Recorded(FigureTable.Read(model, 1, ("duration", "1000 s"), (name, value)), "connections", 50_000));

    /// <summary>Four of the ten stimulations: some 20 minutes on one thread.</summary>
    [LongFact]
    public void Assemblies_at_the_size_of_the_paper()
    {
        var model = FigureTable.Read("gallinaro-rotter-2018", 1);
        FigureTable.Check("gallinaro-rotter-2018", "time_ms,stimulated,all", FigureTable.Recorded(model, "connectivity", 10_000, 1_300_000));
    }

    /// <summary>The synapses of the sample after growth and after four stimulations, in 20 x 20 cells of 500 neurons: targets by sources.</summary>
    [LongFact]
    public void The_matrix_of_an_assembly()
    {
        var counts = new int[2, 20, 20];
        foreach (var row in FigureTable.Recorded(FigureTable.Read("gallinaro-rotter-2018", 1), "synapses", 100_000, 1_300_000).Select(row => row.Split(',')))
        {
            var (time, source, target) = (row[0], int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture));
            if (time is "500000" or "1300000")
            {
                counts[time == "500000" ? 0 : 1, target / 500, source / 500]++;
            }
        }

        FigureTable.Check(
            "gallinaro-rotter-2018-matrix",
            "target,source,before,after",
            Enumerable.Range(0, 400).Select(i => FigureTable.Row(i / 20, i % 20, counts[0, i / 20, i % 20], counts[1, i / 20, i % 20])));
    }

    [LongFact]
    public void Assemblies_in_the_small_form() =>
        FigureTable.Check(
            "gallinaro-rotter-2018-small",
            "time_ms,stimulated,all",
            FigureTable.Recorded(FigureTable.Read("gallinaro-rotter-2018-small", 1), "connectivity", 1000));

    [LongTheory]
    [InlineData("lu-2025-deprivation", "0")]
    [InlineData("lu-2025-deprivation-partial", "0.95")]
    public void Deprivation(string table, string left) =>
        FigureTable.Check(table, "time_ms,ee", FigureTable.Recorded(FigureTable.Read("lu-2025-deprivation", 1, ("left", left)), "onto", 1000));

    [LongFact]
    public void Inhibitory_plasticity() =>
        FigureTable.Check("vogels-2011-network", "time_ms,E,I", FigureTable.Recorded(FigureTable.Read("vogels-2011-network", 1), "rates", 1000));

    [LongTheory]
    [InlineData("brunel-2000-regular", "3", "2")]
    [InlineData("brunel-2000-fast", "6", "4")]
    [InlineData("brunel-2000-asynchronous", "5", "2")]
    [InlineData("brunel-2000-slow", "4.5", "0.9")]
    public void Activity_of_a_random_network(string table, string g, string eta) =>
        FigureTable.Check(
            table,
            "time_ms,E,I",
            FigureTable.Recorded(FigureTable.Read("brunel-2000", 1, ("g", g), ("eta", eta)), "rates", 0.5)
                .Where(row => FigureTable.TimeOf(row) is > 1000 and <= 1100));

    [LongTheory]
    [InlineData("lesion-repair", "0.05", "0.2")]
    [InlineData("lesion-repair-reversed", "0.2", "0.05")]
    public void Repair_of_a_lesion(string table, string dendritic, string axonal) =>
        FigureTable.Check(
            table,
            "time_ms,core,border,intact",
            FigureTable.Recorded(FigureTable.Read("lesion-repair", 1, ("eta_dendritic", dendritic), ("eta_axonal", axonal)), "calcium", 2000));

    [LongFact]
    public void Homeostatic_learning() =>
        FigureTable.Check(
            "carlson-2013-ramp", "time_ms,standard,homeostatic", FigureTable.Recorded(FigureTable.Read("carlson-2013-ramp", 1), "rates", 5000));

    [LongTheory]
    [InlineData("pruning-same-source")]
    [InlineData("pruning-anywhere")]
    public void Pruning(string model) =>
        FigureTable.Check(model, "time_ms,E,I", FigureTable.Recorded(FigureTable.Read(model, 1, ("duration", "15 s")), "rates", 1000));
}
