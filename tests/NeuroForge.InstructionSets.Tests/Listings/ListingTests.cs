using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace NeuroForge.InstructionSets.Tests.Listings;

/// <summary>
/// The loops in which simulations spend their time, as the compiler lists them for each width of vectors: everything is merged into them, no index is
/// checked, and kernels stay in registers. Nothing else would show where a change made a kernel's operations calls: results remain the same.
/// </summary>
public sealed partial class ListingTests : IDisposable
{
    /// <summary>Their methods; the compiler is asked to list those.</summary>
    private const string Methods = "StepOnce MeanRate Act Ask Compute PassOn Learn AddSums Run Exp Log Expm1 Tanh";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuroforge-listing-");

    /// <summary>With sixteen registers a few vectors of a large kernel are kept on the stack; a kernel that is there as a whole has dozens.</summary>
    private const int MostSpilledVectors = 8;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null, 8)]
    [InlineData("no AVX-512", 4)]
    [InlineData("512-bit vectors in quarters", 2)]
    public void Hot_loops_call_nothing_check_nothing_and_keep_kernels_in_registers(string? setting, int width)
    {
        var listing = Path.Combine(_folder.FullName, "listing");
        (string, string)[] variables = [("DOTNET_JitStdOutFile", listing), ("DOTNET_JitDisasm", Methods)];
        var runs = NetworkRuns.OfModels(setting is null ? variables : [.. variables, (Setting.Of(setting).Variable, Setting.Of(setting).Value)]);
        Assert.InRange(runs.VectorWidth, 1, width);
        var hot = CompiledMethod.Read(File.ReadAllText(listing)).Where(method => Hot().IsMatch(method.Name) && !TooLong().IsMatch(method.Name)).ToList();
        Assert.Equal(Methods.Split(' ').Order(StringComparer.Ordinal), hot.Select(NameOf).Distinct().Order(StringComparer.Ordinal));
        var calls = string.Join('\n', hot.SelectMany(CallsOf, (method, called) => (method, called))
            .Where(call => !MeantToBeCalled().IsMatch(call.called))
            .Select(call => $"{call.method.Name} calls {call.called}"));
        Assert.True(calls.Length == 0, calls);
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Assert.Equal([], hot
                .Where(method => method.SpilledVectors > MostSpilledVectors && !method.Calls.Any()) // registers do not outlast a call
                .Select(method => $"{method.Name} spills {method.SpilledVectors} vectors"));
        }
    }

    [Fact]
    public void What_must_not_be_is_found_in_a_listing()
    {
        var found = CompiledMethod.Read(
            """
            ; Assembly listing for method A:StepOnce():this (FullOpts)
            G_M000_IG01:                ;; offset=0x0000
                   vmovups  ymmword ptr [rbp-0x30], ymm2
            G_M000_IG02:                ;; offset=0x0019
                   vmovups  ymmword ptr [rbp-0x50], ymm1
                   vmovups  ymm1, ymmword ptr [rbp-0x70]
                   call     [B:Add(C,C):C]
                   jl       SHORT G_M000_IG02
                   call     CORINFO_HELP_RNGCHKFAIL
                   call     CORINFO_HELP_FAIL_FAST
            G_M000_IG03:                ;; offset=0x0029
                   vmovups  ymmword ptr [rbp-0x50], ymm1
                   jmp      SHORT G_M000_IG02
            ; Assembly listing for method D:Run():this (FullOpts)
            G_M000_IG01:                ;; offset=0x0000
                   ret
            """).ToList();
        Assert.Equal(["A:StepOnce():this (FullOpts)", "D:Run():this (FullOpts)"], found.Select(method => method.Name));
        Assert.Equal((1, 0), (found[0].SpilledVectors, found[1].SpilledVectors));
        Assert.Equal(["[B:Add(C,C):C]", "CORINFO_HELP_RNGCHKFAIL"], found[0].Calls);
        Assert.Equal(["[B:Add(C,C):C]"], found[0].CallsInLoops);
        Assert.Empty(found[1].Calls);
    }

    /// <summary>
    /// What a method calls, but for the runtime's helpers before its loops: some neurons have more constants than there are registers, which are copied to the
    /// stack there.
    /// </summary>
    private static IEnumerable<string> CallsOf(CompiledMethod method) => method.CallsInLoops.Concat(method.Calls.Where(called =>
        !called.Contains("CORINFO_HELP_MEM", StringComparison.Ordinal) && !called.Contains("CORINFO_HELP_STACK_PROBE", StringComparison.Ordinal)));

    private static string NameOf(CompiledMethod method) => Hot().Match(method.Name).Groups["method"].Value;

    /// <summary>Loops that are closed over a mechanism, over a width of vectors, or neither, and the functions that they call.</summary>
    [GeneratedRegex(
        @"^NeuroForge\.(Engine|Stimuli|Vectors)\..*(VectorMath|SteppedNeuronKernel`5|CurveKernel`2|DenseStepLoop`3|DenseSignalLoop`3|TargetLoop`3"
            + @"|P(re|ost)SpikeLoop`2|\w+Loop)(\[.*\])?"
            + @":(?<method>StepOnce|MeanRate|Act|Ask|Compute|PassOn|Learn|AddSums|Run|Exp|Log|Expm1|Tanh)[(\[].*\(FullOpts\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hot();

    /// <summary>
    /// The steps of the neuron of voltage-based plasticity and of two neurons from equations, which have more operations than are merged into one method.
    /// </summary>
    [GeneratedRegex(
        @"\[(NeuroForge\.AdaptiveExponential\.VoltageBased|AdexPlugin|HodgkinHuxleyPlugin)\.",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TooLong();

    /// <summary>
    /// Elementary functions, also those between the spikes of a rule from equations, powers, the quotients of polynomials of normal deviates and rare
    /// upstrokes are too long to be inlined: a call each. So are sums of many targets.
    /// </summary>
    [GeneratedRegex(
        @"^\[?(ShortTermPlugin\.ShortTerm`1\[.*\]|NeuroForge\.(Randomness\.NormalDeviates|Vectors\.VectorMath|Engine\.Synapses\.Actions\.ColumnProductLoop"
            + @"|Plasticity\.Decay`1\[.*\]|Plasticity\.SpikeTiming\.WeightBounds`1\[.*\]|AdaptiveExponential\.Upstroke`1\[.*\])):",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MeantToBeCalled();
}
