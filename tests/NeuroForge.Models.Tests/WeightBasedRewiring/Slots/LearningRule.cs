namespace NeuroForge.Models.Tests.WeightBasedRewiring.Slots;

/// <summary>The parameters in which the two plastic projections of the thread differ.</summary>
internal sealed record LearningRule(double AlphaPre, double AlphaPost, double APlus, double TauPlus, double AMinus, double TauMinus)
{
    /// <summary>Between excitatory neurons.</summary>
    public static readonly LearningRule EE = new(0.6, -0.5, 3, 5, -1, 20);

    /// <summary>From inhibitory to excitatory neurons.</summary>
    public static readonly LearningRule IE = new(0, 0, 0.5, 15, -1, 3);
}
