using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>Counting by halving against counting.</summary>
public sealed class AscendingTests
{
    [Fact]
    public void All_numbers_up_to_one_are_counted_also_where_some_are_equal() => Prop.ForAll(
        Gen.Choose(0, 20).ArrayOf().ToArbitrary(),
        Gen.Choose(-1, 21).ToArbitrary(),
        (numbers, number) => Assert.Equal(numbers.Count(n => n <= number), Ascending.CountUpTo<int>([.. numbers.Order()], number))).QuickCheckThrowOnFailure();
}
