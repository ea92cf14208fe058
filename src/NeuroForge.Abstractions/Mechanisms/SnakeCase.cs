using System.Text;

namespace NeuroForge.Mechanisms;

/// <summary>
/// Spelling of members in descriptions: every capital letter begins a word, so <c>TauSynEx</c> becomes <c>tau_syn_ex</c> and <c>VTh</c> becomes <c>v_th</c>.
/// </summary>
public static class SnakeCase
{
    /// <summary>The spelling of a member's name in descriptions.</summary>
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

    /// <summary>The member of an enumeration with a spelling; null if there is none.</summary>
    /// <param name="type">The enumeration.</param>
    /// <param name="word">The spelling in descriptions.</param>
    public static object? Member(Type type, string word) =>
        Enum.GetNames(type).FirstOrDefault(name => Of(name) == word) is { } name ? Enum.Parse(type, name) : null;
}
