using System.Text.RegularExpressions;

namespace NeuroForge.InstructionSets.Tests.Listings;

/// <summary>A method as the compiler lists it, instruction by instruction.</summary>
internal sealed partial class CompiledMethod
{
    private readonly string[] _lines;
    private readonly bool[] _inLoop;

    private CompiledMethod(string listing)
    {
        _lines = listing.Split('\n');
        Name = _lines[0].Trim();
        _inLoop = FindLoops(_lines);
    }

    /// <summary>Its name, with the types that it is closed over.</summary>
    public string Name { get; }

    /// <summary>What it calls, but for what ends the process where its stack was overwritten.</summary>
    public IEnumerable<string> Calls =>
        _lines.Select(CalledBy).OfType<string>().Where(called => !called.Contains("CORINFO_HELP_FAIL_FAST", StringComparison.Ordinal));

    /// <summary>What it calls in its loops.</summary>
    public IEnumerable<string> CallsInLoops => _lines.Where((_, i) => _inLoop[i]).Select(CalledBy).OfType<string>();

    /// <summary>How many vectors its loops keep on the stack since there are not enough registers.</summary>
    public int SpilledVectors => _lines.Where((line, i) => _inLoop[i] && StoreOnStack().IsMatch(line)).Count();

    /// <summary>Reads the compiler's listing: the methods in their order.</summary>
    public static IEnumerable<CompiledMethod> Read(string listing) =>
        listing.Split("; Assembly listing for method ").Skip(1).Select(method => new CompiledMethod(method));

    private static string? CalledBy(string line) => Call().Match(line) is { Success: true } match ? match.Groups["of"].Value.Trim() : null;

    /// <summary>Marks what lies between a label and a conditional jump back to it; an unconditional one leads back from code that is rarely run.</summary>
    private static bool[] FindLoops(string[] lines)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        var inLoop = new bool[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (Label().Match(lines[i]) is { Success: true } label)
            {
                labels[label.Groups["of"].Value] = i;
            }
            else if (Jump().Match(lines[i]) is { Success: true } jump && labels.TryGetValue(jump.Groups["of"].Value, out var begin))
            {
                Array.Fill(inLoop, true, begin, i - begin);
            }
        }

        return inLoop;
    }

    [GeneratedRegex(@"^(?<of>G_M\w+):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s+(j(?!mp)\w+|tbn?z|cbn?z|b\.?\w\w)\s.*?(?<of>G_M\w+_IG\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Jump();

    [GeneratedRegex(@"^\s+(call|tail\.jmp|blr?)\s+(?<of>.*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"^\s+v?mov\w+\s+[xyz]mmword ptr \[r[bs]p", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StoreOnStack();
}
