using System.Reflection;
using System.Reflection.Emit;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Failures;

/// <summary>
/// Whose mistake a failure is, is told by the method in which it was thrown, into which the JIT may have merged a mechanism: every call of a contract
/// lies in a method that is marked, and such a method can itself fail in no other way.
/// </summary>
public sealed class MarkedMethodTests
{
    /// <summary>What the host implements and plugins call.</summary>
    private static readonly Type[] Host = [typeof(IVector<>), typeof(IBits<,>), typeof(IWidthLoop), typeof(ISynapseSink), typeof(IConnectivityView)];

    /// <summary>The instructions that check what they are given, by the beginnings of their names.</summary>
    private static readonly string[] Failing = ["ldelem", "stelem", "add.ovf", "sub.ovf", "mul.ovf", "conv.ovf", "castclass", "throw"];

    private static Assembly Engine => typeof(CallsMechanismAttribute).Assembly;

    public static TheoryData<string> Marked => [.. Instructions.Methods(Engine).Where(IsMarked).Select(NameOf)];

    [Fact]
    public void Every_call_of_a_contract_lies_in_a_marked_method()
    {
        var calls = Instructions.Methods(Engine).Where(method => Instructions.Of(method).Any(i => IsContract(i.Called?.DeclaringType))).ToList();
        Assert.Equal("", string.Join('\n', calls.Where(method => !IsMarked(method)).Select(NameOf)));
        Assert.True(calls.Count > 20, "the calls were not found");
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_marked_method_is_merged_only_into_marked_ones(string name)
    {
        var marked = Find(name);
        var merged = marked.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining);
        Assert.True(merged || marked.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining), $"{name} is merged wherever the JIT likes");
        var unmarked = Instructions.Methods(Engine).Where(method => merged && !IsMarked(method));
        Assert.Equal([], unmarked.Where(method => Instructions.Of(method).Any(i => IsSame(i.Called, marked))).Select(NameOf));
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_marked_method_and_what_is_merged_into_it_fail_only_where_memory_is_read(string name) =>
        Assert.Equal([], FailuresOf(Find(name), []));

    private static IEnumerable<string> FailuresOf(MethodBase method, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method))
        {
            return [];
        }

        var instructions = Instructions.Of(method).ToList();
        return
        [
            .. instructions.Where(i => IsFailing(i.Code) || IsItem(i.Called)).Select(i => $"{NameOf(method)}: {i.Code} {i.Called}"),
            .. instructions.Select(i => i.Called).OfType<MethodBase>().Where(MayBeMerged).SelectMany(called => FailuresOf(called, seen)),
        ];
    }

    private static bool IsFailing(OpCode code) => Array.Exists(Failing, name => code.Name!.StartsWith(name, StringComparison.Ordinal));

    /// <summary>The host's own methods that the JIT may merge into their callers. A virtual one is called.</summary>
    private static bool MayBeMerged(MethodBase called) => called.Module.Assembly == Engine
        && !called.IsVirtual
        && called.GetMethodBody() is not null
        && !called.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining);

    /// <summary>Whether a method is the indexer of a span, which checks what it is given.</summary>
    private static bool IsItem(MethodBase? called) => called is { Name: "get_Item" };

    private static bool IsContract(Type? type) => type is { IsInterface: true }
        && type.Assembly == typeof(PluginIdentity).Assembly
        && !Host.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static bool IsMarked(MethodBase method) => method.IsDefined(typeof(CallsMechanismAttribute));

    private static bool IsSame(MethodBase? one, MethodBase other) => one?.MetadataToken == other.MetadataToken && one.Module == other.Module;

    private static MethodBase Find(string name) => Instructions.Methods(Engine).First(method => IsMarked(method) && NameOf(method) == name);

    private static string NameOf(MethodBase method) =>
        $"{method.DeclaringType!.FullName}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})";
}
