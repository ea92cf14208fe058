using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>A table of rows against the plainest thing that does the same: a list of lists.</summary>
public sealed class RowTableTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Gen<Func<RowTableModel, string>> Append =
        from row in Gen.Choose(0, RowTableModel.Rows - 1)
        from times in Gen.Frequency((6, Gen.Choose(1, 3)), (1, Gen.Choose(10, 60)))
        select new Func<RowTableModel, string>(model => model.Append(row, times));

    private static readonly Gen<Func<RowTableModel, string>> Insert =
        from row in Gen.Choose(0, RowTableModel.Rows - 1)
        from positions in Gen.Choose(0, 100).ArrayOf()
        select new Func<RowTableModel, string>(model => model.Insert(row, positions));

    private static readonly Gen<Func<RowTableModel, string>> Remove =
        from row in Gen.Choose(0, RowTableModel.Rows - 1)
        from chosen in Gen.Elements(false, true).ListOf(64)
        select new Func<RowTableModel, string>(model => model.Remove(row, [.. chosen]));

    [Fact]
    public void It_does_what_a_list_of_lists_does() => Prop.ForAll(
        Gen.Choose(0, 5).ArrayOf(RowTableModel.Rows).ToArbitrary(),
        Gen.Frequency((3, Append), (2, Insert), (3, Remove)).ListOf().Resize(80).ToArbitrary(),
        (reserved, actions) =>
        {
            var model = new RowTableModel(reserved);
            foreach (var action in actions)
            {
                var what = action(model);
                model.Check(what);
            }
        }).Check(Quick);

    [Fact]
    public void A_table_built_at_once_has_no_idle_place()
    {
        var table = new RowTable(3);
        var column = table.AddColumn<int>("int");
        table.Reserve([2, 0, 5]);
        for (var i = 0; i < 7; i++)
        {
            table.Append(i < 2 ? 0 : 2);
        }

        Assert.Equal(7, column.Items.Length);
        Assert.Equal(7, table.Count);
    }

    /// <summary>Without columns a table takes no memory, however long it is.</summary>
    [Fact]
    public void A_table_grows_as_far_as_an_array_goes_and_no_further()
    {
        const int Half = 1 << 30;
        var table = new RowTable(2);
        table.Reserve([Half, 0]);
        Assert.Equal(Half, table.Append(1));
        var full = new RowTable(2);
        full.Reserve([Array.MaxLength - 2, 0]);
        Assert.Throws<NetworkSizeException>(() => full.Append(1));
    }

    [Fact]
    public void A_row_that_grows_beside_others_wastes_no_more_than_the_rows_need()
    {
        var table = new RowTable(50);
        var column = table.AddColumn<int>("int");
        for (var i = 0; i < 50 * 1000; i++)
        {
            var place = table.Append(i % 50);
            column.Items[place] = i;
        }

        // Rows hold 1000 entries in rooms of 1024, which grew by doubling: the places that rows left are packed away in time.
        Assert.InRange(column.Items.Length, 50 * 1000, 4 * 50 * 1024);
        for (var row = 0; row < 50; row++)
        {
            Assert.Equal(Enumerable.Range(0, 1000).Select(i => (50 * i) + row), column.Items.Slice(table.Start(row), table.CountOf(row)).ToArray());
        }
    }
}
