namespace NeuroForge.Descriptions.Computing;

/// <summary>Finds the names in the text of a formula, also of one that cannot be read.</summary>
internal static class FormulaNames
{
    /// <summary>The names, each as often as it occurs.</summary>
    internal static IEnumerable<string> In(string formula)
    {
        for (var begin = 0; begin < formula.Length; begin++)
        {
            var end = begin;
            while (end < formula.Length && (char.IsAsciiLetterOrDigit(formula[end]) || formula[end] == '_'))
            {
                end++;
            }

            if (end > begin)
            {
                yield return formula[begin..end];
                begin = end;
            }
        }
    }
}
