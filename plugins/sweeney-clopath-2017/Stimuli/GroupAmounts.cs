namespace NeuroForge.SweeneyClopath2017;

/// <summary>What each group is given: the same for all, or an amount of its own for each.</summary>
internal static class GroupAmounts
{
    /// <summary>Checks that there is one amount, or one for each group.</summary>
    /// <exception cref="ParameterException">There is another number of amounts.</exception>
    internal static void Check(string parameter, double[] amounts, int groups)
    {
        if (amounts.Length != 1 && amounts.Length != groups)
        {
            throw new ParameterException(parameter, $"{amounts.Length} amounts for {groups} groups; give one for all, or one for each");
        }
    }

    /// <summary>Checks that not all groups are given nothing.</summary>
    /// <exception cref="ParameterException">All amounts are 0.</exception>
    internal static void CheckEffect(string parameter, params double[] amounts)
    {
        if (Array.TrueForAll(amounts, amount => amount == 0))
        {
            throw new ParameterException(parameter, amounts.Length == 1 ? "the amount is 0" : "all amounts are 0");
        }
    }

    /// <summary>The amount of a group.</summary>
    internal static double Of(double[] amounts, int group) => amounts.Length == 1 ? amounts[0] : amounts[group];
}
