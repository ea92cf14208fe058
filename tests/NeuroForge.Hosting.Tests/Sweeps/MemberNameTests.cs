using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Hosting.Tests.Sweeps;

/// <summary>The names of members' folders: readable where that goes, and always a folder's name.</summary>
public sealed class MemberNameTests
{
    [Theory]
    [InlineData("eps_e=0.05", "eps_e=0.05,seed=3")]
    [InlineData("tau=10 ms", "tau=10ms,seed=3")]
    [InlineData("drive=-5 pA", "drive=-5pA,seed=3")]
    public void Values_stand_in_it(string value, string name) => Assert.Equal(name, Of(value));

    [Theory]
    [InlineData("rate=1 /ms", "rate=1_ms,seed=3-")]
    [InlineData("w={\"uniform\": [1, 2]}", "w=__uniform____1,_2__,seed=3-")]
    [InlineData("path=../../etc", "path=.._.._etc,seed=3-")]
    public void What_no_folder_can_be_called_is_replaced_and_told_apart_by_a_hash(string value, string beginning) =>
        Assert.Matches("^" + System.Text.RegularExpressions.Regex.Escape(beginning) + "[0-9a-f]{8}$", Of(value));

    [Fact]
    public void It_is_always_a_folders_name_and_another_for_other_values() =>
        Prop.ForAll<NonEmptyString, NonEmptyString>((a, b) =>
        {
            var (one, other) = (Of("a=" + a.Get), Of("a=" + b.Get));
            Assert.Matches("^a=[A-Za-z0-9_.+=,-]{1,120}$", one);
            Assert.False(one.EndsWith('.'));
            Assert.True(one != other || a.Get.Replace(" ", "", StringComparison.Ordinal) == b.Get.Replace(" ", "", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static string Of(string assignment)
    {
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        return MemberName.Of([(assignment[..equals], assignment[(equals + 1)..])], 3);
    }
}
