namespace NeuroForge.Hosting.Sweeps;

/// <summary>Describes the failure of a member in an earlier sweep, by the message that was kept in its folder.</summary>
public sealed class MemberFailedException : Exception
{
    internal MemberFailedException(string message)
        : base(message)
    {
    }
}
