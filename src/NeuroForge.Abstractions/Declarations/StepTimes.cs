namespace NeuroForge.Declarations;

/// <summary>Checks the declarations of a parameter that refer to the step.</summary>
internal static class StepTimes
{
    /// <summary>Reports a fault if a parameter is counted in steps but is not a time in ms.</summary>
    internal static void Check(ParameterDeclaration parameter, MechanismMembers members)
    {
        if ((parameter.WholeSteps || parameter.MinSteps > 0) && parameter.Unit.Text != "ms")
        {
            members.Fault($"{parameter.Member.Name} is counted in steps, but its unit is {parameter.Unit}; a time that is counted in steps must be in ms");
        }
    }
}
