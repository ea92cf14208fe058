using NeuroForge.Tests.PublicApi;

namespace NeuroForge.Abstractions.Tests.PublicApi;

/// <summary>The listing spells what can be seen from outside, all of it, and nothing else.</summary>
public sealed class ListingTests
{
    [Fact]
    public void Every_kind_of_member_is_spelt()
    {
        var listing = ApiListing.Of(typeof(ListingTests).Assembly).ToList();
        var first = listing.FindIndex(line => line.Contains("ListingSample<T> :", StringComparison.Ordinal));
        Assert.Equal(
            [
                "abstract class NeuroForge.Abstractions.Tests.PublicApi.ListingSample<T> : ICloneable where T : class, new()",
                "    IReadOnlyList<string?>? Names { get; protected set; }",
                "    U Convert<U>(U? value, double scale = 0.5) where U : struct",
                "    const int Limit = 3",
                "    event EventHandler Happened",
                "    int this[string key] { get; }",
                "    object Clone()",
                "    override string ToString()",
                "    protected ListingSample(string? name = default, params int[] numbers)",
                "    protected abstract int Number { get; }",
                "    static bool op_LogicalNot(ListingSample<T> sample)",
                "    static readonly string? Field",
                "    string Name { get; init; }",
                "    virtual bool TryGet(in int key, ref long count, out T? value)",
                "enum NeuroForge.Abstractions.Tests.PublicApi.ListingSample.Choice<T> : byte where T : class, new()",
                "    No = 4",
            ],
            listing[first..(first + 16)]);
    }

    [Fact]
    public void A_difference_names_its_type()
    {
        string[] before = ["class A where T : struct", "    int X()", "class B", "    int X()"];
        string[] after = ["class A where T : struct", "    int X()", "class B", "    long X()"];
        Assert.Equal(["class B: int X()"], ApiListing.Missing(before, after));
        Assert.Equal(["class B: long X()"], ApiListing.Missing(after, before));
    }
}
