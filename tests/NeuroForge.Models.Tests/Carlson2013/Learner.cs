namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>The two neurons of the ramp experiment, in the order of the reference's columns.</summary>
public enum Learner
{
    /// <summary>The one that learns by STDP alone.</summary>
    Standard,

    /// <summary>The one that learns by homeostatic STDP.</summary>
    Homeostatic,
}
