using NeuroForge.Descriptions.Values;
using NeuroForge.Mechanisms;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>The shapes of the phases of a protocol.</summary>
/// <param name="mechanisms">The shapes of what names mechanisms.</param>
/// <param name="quantities">The shapes of numbers.</param>
/// <param name="stimulus">The shape of a stimulus.</param>
internal sealed class PhaseSchemas(MechanismSchemas mechanisms, QuantitySchemas quantities, JObject stimulus)
{
    private const string NeuronPath = "^(populations|groups)\\.[A-Za-z0-9_]+\\.(parameters\\.[A-Za-z0-9_]+|elements\\.[A-Za-z0-9_]+\\.[A-Za-z0-9_]+)$";

    private const string OtherPath = "^(stimuli\\.[A-Za-z0-9_]+|projections\\.[A-Za-z0-9_]+\\.(synapse|rewiring))\\.[A-Za-z0-9_]+$";

    private static JObject Names => QuantitySchemas.OrReference(Shape.Of("string"), Shape.List(Shape.Of("string")));

    private static JObject Switch => QuantitySchemas.OrReference(Shape.Of("boolean"));

    private JObject Time => quantities.Quantity(Wanted.Ms);

    /// <summary>All phases.</summary>
    internal JObject Protocol()
    {
        var phases = Shape.List(Phase());
        phases["minItems"] = 1;
        return phases.Described("Consecutive phases: values set in a phase return to their old values at its end, unless they are kept.");
    }

    private JObject Phase() => Shape.Object(
        ("phase", Shape.Of("string").Described("The name of the phase.")),
        ("for", Time.Described("Duration of the phase.")),
        ("start?", Time.Described("The beginning of the phase, by default the end of the previous phase.")),
        ("keep?", Switch.Described("True if the values stay after the phase, false by default.")),
        ("set?", Settings().Described("Paths of parameters, and their values from the beginning of the phase.")),
        ("do?", Shape.List(Entry()).Described("Actions in the phase, one in each entry.")));

    private JObject Entry()
    {
        var entry = Shape.Object(
            ("at?", Time.Described("Time from the beginning of the phase to the action, 0 by default.")),
            ("for?", Time.Described("Duration of stimuli, by default up to the end of the phase.")),
            ("keep?", Switch.Described("True if the values, or stopped or continued learning and rewiring, stay after the phase, false by default.")),
            ("set?", Settings().Described("Paths of parameters, and their values.")),
            ("lesion?", Names.Described("Populations or groups that are lesioned permanently.")),
            ("cut?", Shape.Object(
                ("projection", Shape.Of("string").Described("The projection.")),
                ("from?", Shape.Of("string").Described("A population or group of sources, all by default.")),
                ("to?", Shape.Of("string").Described("A population or group of targets, all by default."))).Described("Synapses to remove.")),
            ("add?", Shape.Object(
                ("projection", Shape.Of("string").Described("The projection.")),
                ("from?", Shape.Of("string").Described("A population or group of sources, all by default.")),
                ("to?", Shape.Of("string").Described("A population or group of targets, all by default.")),
                ("connect", mechanisms.Use(MechanismKind.Connector, "model").Described("The synapses.")),
                ("weight?", QuantitySchemas.SingleOfAnyUnit().Described("Their weight, by default that of the projection.")))
                .Described("Synapses to add.")),
            ("inject?", Shape.Object(
                ("to", Names.Described("Populations or groups.")),
                ("receptor", Shape.Of("string").Described("The receptor.")),
                ("amount", QuantitySchemas.SingleOfAnyUnit().Described("Input in one step, in the unit of the receptor.")))
                .Described("A single input.")),
            ("stimulate?", Shape.Named(stimulus).Described("Stimuli for a limited time.")),
            ("freeze?", Frozen("stop")),
            ("thaw?", Frozen("resume")));
        entry["minProperties"] = 1;
        return entry;
    }

    private static JObject Frozen(string verb) => Shape.Object(
        ("rewiring?", Names.Described("Projections whose updates " + verb + ".")),
        ("learning?", Names.Described("Projections whose learning " + verb + "s.")))
        .Described("Projections whose rewiring or learning " + verb + "s.");

    private JObject Settings() => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JObject
        {
            [NeuronPath] = quantities.OfAnyUnit(),
            [OtherPath] = Shape.Any(Shape.Of("number"), Shape.Of("string"), Shape.Of("boolean"), Shape.Of("array")),
        },
        ["additionalProperties"] = false,
    };
}
