namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>How many elements grow over a span in which calcium only decays.</summary>
/// <param name="rate">The growth curve.</param>
/// <param name="calcium">Calcium at the beginning.</param>
/// <param name="tau">Its time constant in ms.</param>
/// <param name="span">The span in ms.</param>
internal delegate double ElementGrowth(Func<double, double> rate, double calcium, double tau, double span);
