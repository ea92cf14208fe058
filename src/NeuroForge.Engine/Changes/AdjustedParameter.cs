namespace NeuroForge.Engine.Changes;

/// <summary>A parameter to which a path leads.</summary>
/// <param name="Parameters">The parameters of its mechanism.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">The neurons of the group that the path names; null if it names none.</param>
internal sealed record AdjustedParameter(AdjustableParameters Parameters, string Name, int[]? Members)
{
    /// <summary>The path of the parameter for all neurons.</summary>
    internal string Path => $"{Parameters.Path}.{Name}";

    /// <summary>The value of the parameter of all neurons as it is now.</summary>
    internal Adjustment Current => Parameters.Current(Name);
}
