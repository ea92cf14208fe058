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
        return phases.Described("Phases that follow each other: what is set in one returns at its end, unless it is kept.");
    }

    private JObject Phase() => Shape.Object(
        ("phase", Shape.Of("string").Described("The name of the phase.")),
        ("for", Time.Described("How long it lasts.")),
        ("start?", Time.Described("When it begins, at the end of the phase before it where left out.")),
        ("keep?", Switch.Described("Whether what it sets outlasts it, false where left out.")),
        ("set?", Settings().Described("Parameters by their path, and their values from the beginning of the phase on.")),
        ("do?", Shape.List(Entry()).Described("What happens in the phase, a thing in each entry.")));

    private JObject Entry()
    {
        var entry = Shape.Object(
            ("at?", Time.Described("When it happens, from the beginning of the phase; at its beginning where left out.")),
            ("for?", Time.Described("How long stimuli last, to the end of the phase where left out.")),
            ("keep?", Switch.Described("Whether what is set, frozen or thawed outlasts the phase, false where left out.")),
            ("set?", Settings().Described("Parameters by their path, and their values.")),
            ("lesion?", Names.Described("Populations or groups that are lesioned for good.")),
            ("cut?", Shape.Object(
                ("projection", Shape.Of("string").Described("The projection.")),
                ("from?", Shape.Of("string").Described("A population or group of sources, all where left out.")),
                ("to?", Shape.Of("string").Described("A population or group of targets, all where left out."))).Described("Synapses that are cut.")),
            ("add?", Shape.Object(
                ("projection", Shape.Of("string").Described("The projection.")),
                ("from?", Shape.Of("string").Described("A population or group of sources, all where left out.")),
                ("to?", Shape.Of("string").Described("A population or group of targets, all where left out.")),
                ("connect", mechanisms.Use(MechanismKind.Connector, "model").Described("The synapses.")),
                ("weight?", QuantitySchemas.SingleOfAnyUnit().Described("Their weight; drawn as the projection's if left out.")))
                .Described("Synapses that are added.")),
            ("inject?", Shape.Object(
                ("to", Names.Described("Populations or groups.")),
                ("receptor", Shape.Of("string").Described("The receptor.")),
                ("amount", QuantitySchemas.SingleOfAnyUnit().Described("How much arrives in one step, in the unit of the receptor.")))
                .Described("What arrives once.")),
            ("stimulate?", Shape.Named(stimulus).Described("Stimuli that act for a while.")),
            ("freeze?", Frozen("stop")),
            ("thaw?", Frozen("resume")));
        entry["minProperties"] = 1;
        return entry;
    }

    private static JObject Frozen(string verb) => Shape.Object(
        ("rewiring?", Names.Described("Projections whose updates " + verb + ".")),
        ("learning?", Names.Described("Projections whose weights " + verb + " to change.")))
        .Described("Projections that " + verb + " to be rewired or to learn.");

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
