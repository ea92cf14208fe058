using System.Text.RegularExpressions;

namespace NeuroForge.Architecture.Tests;

/// <summary>What a simulation computes with gives the same bits on every processor and with every system's library.</summary>
public sealed partial class SameBitsTests
{
    /// <summary>Charts and progress: what they compute goes into no result.</summary>
    private static readonly string[] ForReaders = ["NeuroForge.Reporting", "NeuroForge.Cli"];

    public static TheoryData<string> Projects => [.. Arrows.Declared.Keys.Except(ForReaders, StringComparer.Ordinal)];

    public static TheoryData<string> Plugins => [.. Repository.Projects("plugins").Select(PluginTests.Id)];

    /// <summary>Elementary functions are those of the system or depend on the instructions at hand; those of vectors and of Trigonometry do not.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void No_project_takes_a_function_whose_last_bits_differ_between_machines(string project) =>
        Assert.DoesNotContain(Compiled.Members(Compiled.OfProject(project)), DiffersBetweenMachines().IsMatch);

    [Theory]
    [MemberData(nameof(Plugins))]
    public void Nor_does_a_plugin(string id) => Assert.DoesNotContain(Compiled.Members(Compiled.OfPlugin(id)), DiffersBetweenMachines().IsMatch);

    [Theory]
    [InlineData("System.Math.Sin", true)]
    [InlineData("System.Math.Pow", true)]
    [InlineData("System.Double.Exp", true)]
    [InlineData("System.Runtime.Intrinsics.Vector512.Exp", true)]
    [InlineData("System.Runtime.Intrinsics.Vector512.MultiplyAddEstimate", true)]
    [InlineData("System.Runtime.Intrinsics.Vector256.ConvertToInt64Native", true)]
    [InlineData("System.Math.Sqrt", false)]
    [InlineData("System.Math.FusedMultiplyAdd", false)]
    [InlineData("System.Runtime.Intrinsics.Vector512.Floor", false)]
    [InlineData("NeuroForge.Vectors.Double1.Exp", false)]
    public void It_is_known_which_these_are(string member, bool differs) => Assert.Equal(differs, DiffersBetweenMachines().IsMatch(member));

    [GeneratedRegex(
        @"^System\.(MathF?|Double|Single|Half|Numerics\.Vector|Numerics\.Tensors\.TensorPrimitives|Runtime\.Intrinsics\.Vector\d+)\."
        + "(A?(Sin|Cos|Tan)h?(Pi)?|Atan2(Pi)?|SinCos(Pi)?|Exp(2|10)?(M1)?|Log(2|10)?(P1)?|Pow|Cbrt|RootN|Hypot|[A-Za-z0-9]*(Estimate|Native))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DiffersBetweenMachines();
}
