using NeuroForge.Mechanisms;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>A member whose description can be run.</summary>
/// <param name="Member">The member.</param>
/// <param name="Hash">The hash of its resolved description.</param>
/// <param name="Plugins">The plugins whose mechanisms it uses.</param>
internal sealed record CheckedMember(SweepMember Member, string Hash, IReadOnlyList<PluginIdentity> Plugins);
