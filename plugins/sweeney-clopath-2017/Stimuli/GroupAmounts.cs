namespace NeuroForge.SweeneyClopath2017;

/// <summary>The amount that each group receives: one for all, or one for each.</summary>
internal static class GroupAmounts
{
    /// <summary>Checks that there is one amount, or one for each group.</summary>
    /// <exception cref="ParameterException">The number of amounts is another.</exception>
    internal static void Check(string parameter, double[] amounts, int groups)
    {
        if (amounts.Length != 1 && amounts.Length != groups)
        {
            throw new ParameterException(parameter, $"{amounts.Length} amounts for {groups} groups; give one for all groups, or one for each");
        }
    }

    /// <summary>Checks that at least one amount is not 0.</summary>
    /// <exception cref="ParameterException">All amounts are 0.</exception>
    internal static void CheckEffect(string parameter, params double[] amounts)
    {
        if (Array.TrueForAll(amounts, amount => amount == 0))
        {
            throw new ParameterException(parameter, amounts.Length == 1 ? "the amount is 0, so the stimulus has no effect" : "all amounts are 0, so the "
                + "stimulus has no effect");
        }
    }

    /// <summary>The amount of a group.</summary>
    internal static double Of(double[] amounts, int group) => amounts.Length == 1 ? amounts[0] : amounts[group];
}
