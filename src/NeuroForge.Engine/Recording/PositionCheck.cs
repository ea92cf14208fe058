using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Says whether positions can be recorded.</summary>
public static class PositionCheck
{
    /// <summary>Why a recorder cannot take positions; null where it can.</summary>
    public static string? Fault(Mechanism recorder) =>
        recorder.Implements(typeof(IPositionRecorder)) ? null : $"recorder \"{recorder.Id}\" does not take positions of neurons";

    /// <summary>Why a population's neurons have no positions; null where they have.</summary>
    /// <param name="population">The population's name, for the message.</param>
    /// <param name="hasLayout">Whether it has a layout.</param>
    public static string? Fault(string population, bool hasLayout) =>
        hasLayout ? null : $"population \"{population}\" has no layout, so its neurons are nowhere";

    /// <summary>Checks a recorder.</summary>
    /// <exception cref="PlanException">It does not take positions, or a population that it records has no layout.</exception>
    internal static void Check(RecorderPlan recorder, IEnumerable<Population> populations)
    {
        var faults = populations.Select(p => Fault(p.Name, p.Plan.Layout is not null)).Prepend(Fault(recorder.Model.Mechanism));
        if (faults.FirstOrDefault(fault => fault is not null) is { } first)
        {
            throw new PlanException($"recorders.{recorder.Name}.record", first);
        }
    }
}
