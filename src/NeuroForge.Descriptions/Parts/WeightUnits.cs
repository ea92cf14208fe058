using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Finds the one unit that the weights of several projections have.</summary>
/// <param name="reading">What the readers share.</param>
internal sealed class WeightUnits(Reading reading)
{
    /// <summary>The unit; null where none is known. Projections whose weights have another than the first are reported.</summary>
    /// <param name="record">Where the recorder says what it records.</param>
    /// <param name="projections">The names of the projections.</param>
    internal Unit? Common(Node record, IReadOnlyList<string> projections)
    {
        Unit? common = null;
        foreach (var projection in projections.Select(name => reading.Projections[name]).Where(p => p.Unit is not null))
        {
            common ??= projection.Unit!;
            if (!common.IsSameAs(projection.Unit!))
            {
                reading.Bag.Report(
                    DiagnosticCodes.DifferentUnits,
                    record,
                    $"the weights of projection \"{projection.Name}\" are in {projection.Unit}, those of others in {common}",
                    "record them separately",
                    projection.Declared);
            }
        }

        return common;
    }
}
