namespace NeuroForge.Declarations;

/// <summary>Checks what a parameter declares of the step.</summary>
internal static class StepTimes
{
    /// <summary>Only a time in ms can be counted in steps.</summary>
    internal static void Check(ParameterDeclaration parameter, MechanismMembers members)
    {
        if ((parameter.WholeSteps || parameter.MinSteps > 0) && parameter.Unit.Text != "ms")
        {
            members.Fault($"{parameter.Member.Name} is counted in steps, but is in {parameter.Unit}; a time that is counted in steps is in ms");
        }
    }
}
