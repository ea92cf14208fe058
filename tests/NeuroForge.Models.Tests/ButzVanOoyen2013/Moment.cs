namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>A second of the experiment, or the mean over several.</summary>
/// <param name="From">The first, in s.</param>
/// <param name="To">The last, in s.</param>
internal readonly record struct Moment(int From, int To)
{
    public override string ToString() => From == To ? $"at {From} s" : $"mean of {From} to {To} s";
}
