using System.Text;

namespace NeuroForge;

/// <summary>How members are spelt in descriptions: every capital begins a word, so <c>TauSynEx</c> is <c>tau_syn_ex</c> and <c>VTh</c> is <c>v_th</c>.</summary>
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
}
