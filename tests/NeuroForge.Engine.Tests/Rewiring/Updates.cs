using NeuroForge.Engine.Rewiring;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>Updates of a projection without a team of threads.</summary>
internal static class Updates
{
    /// <summary>Rewires a projection, part after part.</summary>
    internal static void Update(this RewiringProcess process, long step) => process.Update(step, (work, parts) =>
    {
        for (var part = 0; part < parts; part++)
        {
            work(part);
        }
    });
}
