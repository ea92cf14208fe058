using System.Text;

namespace NeuroForge.Mechanisms;

/// <summary>
/// How members are spelt in descriptions: every capital begins a word, so <c>TauSynEx</c> is <c>tau_syn_ex</c> and <c>VTh</c> is <c>v_th</c>.
/// </summary>
public static class SnakeCase
{
    /// <summary>Spells a member's name as descriptions do.</summary>
    public static string Of(string member)
    {
        var text = new StringBuilder(member.Length + 4);
        foreach (var character in member)
        {
            if (char.IsUpper(character) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(character));
        }

        return text.ToString();
    }

    /// <summary>The member of an enumeration that descriptions spell so; null where there is none.</summary>
    /// <param name="type">The enumeration.</param>
    /// <param name="word">As descriptions spell it.</param>
    public static object? Member(Type type, string word) =>
        Enum.GetNames(type).FirstOrDefault(name => Of(name) == word) is { } name ? Enum.Parse(type, name) : null;
}
