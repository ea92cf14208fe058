using NeuroForge.Engine.Running;

namespace NeuroForge.InstructionSets.Tests.Child;

/// <summary>
/// The child process: prints the instruction sets that it computes with and the width of its vectors, then one line for each network, its hash and its
/// name. With the argument <c>models</c> only the published models are run. Nothing in it is compiled ahead but .NET itself, whose code is taken only where
/// the instruction sets allow it.
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        Console.WriteLine(string.Join(' ', InstructionSet.Used()));
        Console.WriteLine(EngineOptions.OwnVectorWidth);
        foreach (var (name, plan, vectors) in arguments.Contains("models", StringComparer.Ordinal) ? Networks.Models() : Networks.All())
        {
            Console.WriteLine($"{Networks.HashOf(plan, vectors)} {name}");
        }
    }
}
