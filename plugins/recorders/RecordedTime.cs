namespace NeuroForge.Recorders;

/// <summary>Times as they are written.</summary>
internal static class RecordedTime
{
    /// <summary>A time is a step's number times its length, which leaves 0.30000000000000004; a millionth of a ms tells all steps apart.</summary>
    private const int Decimals = 6;

    /// <summary>A time in ms, rounded to what a reader means.</summary>
    internal static double Rounded(double time) => Math.Round(time, Decimals);
}
