using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads values that phases give to parameters, with the same paths as for changes of a running network.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="stimuli">Reads weights of stimuli.</param>
internal sealed class SettingReader(Reading reading, StimulusReader stimuli)
{
    private const string Frozen = "frozen";

    private readonly SettingPaths _paths = new(reading);

    /// <summary>Reads paths and their values.</summary>
    /// <param name="node">The object.</param>
    /// <param name="step">The step at whose beginning they are set; null if not known.</param>
    /// <param name="place">The path of the object in the description.</param>
    /// <param name="keep">True if the values stay after the phase.</param>
    internal IReadOnlyList<SettingAction> Read(Node node, long? step, string place, bool keep)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return [];
        }

        var settings = new List<SettingAction>();
        foreach (var member in section.Others)
        {
            var setting = new SettingAction { Step = step ?? 0, Place = $"{place}.{member.Name}", Path = member.Name, Keep = keep };
            if (Value(member, setting) is { } read)
            {
                settings.Add(read);
            }
        }

        return settings;
    }

    /// <summary>Reads which projections stop or resume to be rewired or to learn.</summary>
    /// <param name="node">The object.</param>
    /// <param name="step">The step at whose beginning this happens; null if not known.</param>
    /// <param name="place">The path of the object in the description.</param>
    /// <param name="keep">True if this stays after the phase.</param>
    /// <param name="freeze">True to stop, false to continue.</param>
    internal IReadOnlyList<SettingAction> ReadFreezing(Node node, long? step, string place, bool keep, bool freeze)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return [];
        }

        var settings = new List<SettingAction>();
        foreach (var (key, part) in ((string, string)[])[("rewiring", "rewiring"), ("learning", "synapse")])
        {
            foreach (var name in reading.Scalars.Names(section.Optional(key), key))
            {
                var path = $"projections.{name.Text}.{part}.{Frozen}";
                if (_paths.Freezable(name, part))
                {
                    settings.Add(new SettingAction { Step = step ?? 0, Place = $"{place}.{key}", Path = path, Word = freeze ? "true" : "false", Keep = keep });
                }
            }
        }

        section.Close();
        if (node.Members.Count == 0)
        {
            reading.Bag.Report(DiagnosticCodes.MissingKey, node, "no projection is named", "write \"rewiring\" or \"learning\" with names of projections");
        }

        return settings;
    }

    private SettingAction? Value(NodeMember member, SettingAction setting)
    {
        if (_paths.Find(member) is not { } target)
        {
            return null;
        }

        var unit = target.Special == "every" ? Wanted.Ms : target.Stimulus is { Mechanism.GivenUnit: null } spiking ? spiking.Unit : null;
        setting = setting with { Unit = target.Parameter?.Unit ?? unit };
        return target switch
        {
            { Special: "weight", Stimulus: { } stimulus } =>
                stimuli.WeightOf(stimulus, member.Value) is { } weight ? setting with { Numbers = [weight] } : null,
            { Special: "every" } => reading.Grid.Steps(member.Value, "every", 1, StepGrid.MostSteps) is { } steps && reading.Grid.Step is { } step
                ? setting with { Numbers = [steps * step] }
                : null,
            { Special: not null } => reading.Scalars.Switch(member.Value, Frozen) is { } frozen
                ? setting with { Word = frozen ? "true" : "false" }
                : null,
            { IsKernel: true, Parameter: { } parameter } => OfKernel(member.Value, parameter, target.Entities, setting),
            { Parameter: { } parameter } => OfClass(member.Value, parameter, setting),
            _ => null,
        };
    }

    private SettingAction? OfKernel(Node node, ParameterDeclaration parameter, Entities? entities, SettingAction setting)
    {
        if (entities is { } neurons)
        {
            return reading.Distributions.Read(node, Wanted.Of(parameter), neurons) is { } value ? setting with { Value = value } : null;
        }

        return reading.Quantities.Bounded(node, Wanted.Of(parameter)) is { } number ? setting with { Numbers = [number] } : null;
    }

    private SettingAction? OfClass(Node node, ParameterDeclaration parameter, SettingAction setting) =>
        reading.ClassParameters.Value(parameter, node) switch
        {
            null => null,
            double[] list => setting with { Numbers = list },
            string word => setting with { Word = word },
            bool isOn => setting with { Word = isOn ? "true" : "false" },
            Enum member => setting with { Word = NeuroForge.Mechanisms.SnakeCase.Of(member.ToString()) },
            var number => setting with { Numbers = [Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture)] },
        };
}
