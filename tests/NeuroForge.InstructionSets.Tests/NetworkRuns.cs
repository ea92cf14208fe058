using System.Globalization;
using NeuroForge.InstructionSets.Tests.Child;

namespace NeuroForge.InstructionSets.Tests;

/// <summary>
/// What a child process found: the instruction sets that it computed with, the width of its vectors, and the hash of every network's final state, by name.
/// </summary>
internal sealed record NetworkRuns(IReadOnlyList<string> InstructionSets, int VectorWidth, IReadOnlyDictionary<string, string> Hashes)
{
    private static readonly Lazy<NetworkRuns> OfThisMachine = new(() => Run());

    /// <summary>The machine as it is.</summary>
    public static NetworkRuns Default => OfThisMachine.Value;

    /// <summary>Runs all networks in a child process.</summary>
    public static NetworkRuns Run(params IEnumerable<(string Name, string Value)> variables) =>
        Read(ChildProcess.Run(["dotnet", typeof(Program).Assembly.Location], variables));

    /// <summary>Runs the published models in a child process.</summary>
    public static NetworkRuns OfModels(params IEnumerable<(string Name, string Value)> variables) =>
        Read(ChildProcess.Run(["dotnet", typeof(Program).Assembly.Location, "models"], variables));

    /// <summary>Reads what the child printed.</summary>
    public static NetworkRuns Read(string output)
    {
        var lines = output.TrimEnd().Split(Environment.NewLine);
        return new(
            lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            int.Parse(lines[1], CultureInfo.InvariantCulture),
            lines.Skip(2).Select(line => line.Split(' ', 2)).ToDictionary(line => line[1], line => line[0], StringComparer.Ordinal));
    }

    /// <summary>Asserts that all networks ended in the same bits as on the machine as it is.</summary>
    public void AssertSameBits()
    {
        Assert.Equal(Default.Hashes.Keys, Hashes.Keys);
        Assert.Empty(Hashes.Where(network => Default.Hashes[network.Key] != network.Value).Select(network => network.Key));
    }
}
