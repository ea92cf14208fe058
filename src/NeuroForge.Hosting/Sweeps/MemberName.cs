using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NeuroForge.Units;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>The name of a member's folder: its values unchanged if every file system allows that, otherwise similar and with a hash.</summary>
internal static class MemberName
{
    private const int Longest = 100;
    private const int HashLength = 8;

    /// <summary>The name of a run with these values, such as <c>eps_e=0.03,tau=10ms,seed=1</c>.</summary>
    internal static string Of(IReadOnlyList<(string Parameter, string Value)> values, ulong? seed)
    {
        IEnumerable<string> parts = values.Select(v => $"{v.Parameter}={Compact(v.Value)}");
        var exact = string.Join(',', seed is { } number ? parts.Append(string.Create(CultureInfo.InvariantCulture, $"seed={number}")) : parts);
        var safe = new string([.. exact.Select(c => IsSafe(c) ? c : '_')]);
        return safe == exact && safe.Length <= Longest && !safe.EndsWith('.')
            ? safe
            : $"{safe[..Math.Min(safe.Length, Longest)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(exact)))[..HashLength]}";
    }

    /// <summary>A value without the space before its unit, which does not change its meaning.</summary>
    private static string Compact(string value) => Quantity.TryParse(value, out _) ? value.Replace(" ", "", StringComparison.Ordinal) : value;

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '=' or ',';
}
