using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>The shapes of models that are written as equations.</summary>
internal static class ModelSchemas
{
    private const string NamePattern = "^[a-z][a-z0-9_]{0,59}$";

    private static JObject Text => Shape.Of("string");

    private static JObject Statements => Shape.Any(Text, Shape.List(Text));

    private static JObject Doc => Text.Described("Its documentation, in one line.");

    /// <summary>The name of a model of the description itself, or of one of its states or receptors.</summary>
    internal static JObject OwnName => new()
    {
        ["title"] = "a name of a model in \"models\"",
        ["type"] = "string",
        ["pattern"] = "^[A-Za-z_][A-Za-z0-9_]{0,99}$",
        ["description"] = "Of a model of this description.",
    };

    /// <summary>All models.</summary>
    internal static JObject All() => new JObject
    {
        ["type"] = "object",
        ["propertyNames"] = new JObject { ["pattern"] = NamePattern },
        ["additionalProperties"] = Shape.Any(Neuron(), Synapse(), Curve()),
    }.Described("Models that are written as equations; a description names one like a model of a plugin.");

    private static JObject Synapse() => Shape.Object(
        ("kind", QuantitySchemas.OrReference(Shape.Const("synapse", "A synapse rule."))),
        ("doc?", Text.Described("A sentence that says what the rule does.")),
        ("reference?", Text.Described("Its source in the literature, such as \"doi:10...\".")),
        ("parameters?", Shape.Named(Quantity("default")).Described("Constants: each a default with its unit, such as \"20 ms\", or an object.")),
        ("weight?", Weight()),
        ("states?", Shape.Named(State()).Described("States of a synapse, and traces of spikes: each an initial value with its unit, or an object.")),
        ("pre?", Seen("pre")),
        ("post?", Seen("post")),
        ("equations?", Statements.Described("Differential equations, such as \"dx/dt = -x/tau_plus\", and named values.")),
        (
            "on_pre?",
            Statements.Described("What happens at a spike of the pre-synaptic neuron, in order: \"transmitted = weight\", \"weight -= y\", \"x += 1\".")),
        ("on_post?", Statements.Described("What happens at a spike of the post-synaptic neuron, in order: \"weight += x\", \"y += 1\".")),
        ("signal?", Text.Described("The value that is transmitted in each step, times the weight, such as \"rate_pre\".")),
        (
            "integration?",
            QuantitySchemas.OrReference(
                Shape.Const("event_driven", "Equations are solved from one spike to the next, the default."),
                Shape.Const("clock_driven", "Equations are integrated in each step."))),
        (
            "method?",
            QuantitySchemas.OrReference(((string[])["exponential_euler", "euler"]).Select(method => Shape.Const(method, "")))
                .Described("The integration method of equations that are integrated in each step.")));

    private static JObject Weight() => Shape.Any(Text, Shape.Object(
        ("unit?", Text.Described("The unit; by default the weight is a pure number in equations and has the unit of the receptor.")),
        ("min?", QuantitySchemas.SingleOfAnyUnit().Described("The least weight, to which statements are limited; \"= w_min\" takes a parameter.")),
        ("max?", QuantitySchemas.SingleOfAnyUnit().Described("The greatest weight, to which statements are limited; \"= w_max\" takes a parameter."))))
        .Described("The unit and the bounds of the weight.");

    private static JObject Seen(string side) => Shape.Named(Text)
        .Described($"States of the {side}synaptic neuron that the rule sees, each with its unit; \"v\" is v_{side} in equations.");

    private static JObject Curve() => Shape.Object(
        ("kind", QuantitySchemas.OrReference(Shape.Const("growth_curve", "A growth curve."))),
        ("doc?", Text.Described("A sentence that says what the curve does.")),
        ("reference?", Text.Described("Its source in the literature, such as \"doi:10...\".")),
        ("parameters?", Shape.Named(Quantity("default")).Described("Constants: each a default with its unit, such as \"1e-4 1/ms\", or an object.")),
        ("equations", Statements.Described("The rate of synaptic elements, \"dz/dt = nu*(1 - calcium/eps)\", and named values.")));

    private static JObject Neuron() => Shape.Object(
        ("kind", QuantitySchemas.OrReference(Shape.Const("neuron", "A neuron model."))),
        ("doc?", Text.Described("A sentence that says what the model does.")),
        ("reference?", Text.Described("Its source in the literature, such as \"doi:10...\".")),
        ("parameters?", Shape.Named(Quantity("default")).Described("Constants: each a default with its unit, such as \"281 pF\", or an object.")),
        ("states", Shape.Named(State()).Described("States: each an initial value with its unit, such as \"-70 mV\", or an object.")),
        ("receptors?", Shape.Named(Receptor()).Described("Receptors: each the unit of what arrives, such as \"pA\", or an object.")),
        ("equations?", Statements.Described("Differential equations, such as \"dv/dt = (e_l - v)/tau\", and named values, such as \"i = g*(e - v)\".")),
        ("on_receive?", Shape.Named(Statements).Described("For each receptor of spikes the effect of one: \"i_syn += weight\".")),
        ("threshold?", Text.Described("The condition of a spike, such as \"v >= v_th\".")),
        ("reset?", Statements.Described("The changes at a spike, such as \"v = v_r\" and \"w += b\".")),
        ("refractory?", Text.Described("The refractory time, such as \"2 ms\", or the parameter that is it.")),
        (
            "hold?",
            Shape.Any(Text, Shape.List(Text)).Described("The states that do not change in the refractory time, by default those that the reset sets with =.")),
        (
            "method?",
            QuantitySchemas.OrReference(((string[])["exact", "exponential_euler", "euler", "heun", "rk4"]).Select(method => Shape.Const(method, "")))
                .Described("The integration method; by default the one that fits the equations.")));

    private static JObject Quantity(string value) => Shape.Any(QuantitySchemas.SingleOfAnyUnit(), Shape.Object(
        [(value, QuantitySchemas.SingleOfAnyUnit().Described("The value if a description gives none.")), .. Limits(), ("doc?", Doc)]));

    private static JObject State()
    {
        var written = Shape.Object(
            [
                ("unit?", Text.Described("The unit, by default that of the initial value.")),
                ("initial?", QuantitySchemas.SingleOfAnyUnit().Described("The initial value; \"= e_l\" takes that of a parameter.")),
                .. Limits(),
                ("doc?", Doc),
            ]);
        written["minProperties"] = 1;
        return Shape.Any(QuantitySchemas.SingleOfAnyUnit(), written);
    }

    private static JObject Receptor() => Shape.Any(Text, Shape.Object(("unit", Text.Described("The unit of what arrives.")), ("doc?", Doc)));

    private static IEnumerable<(string Key, JObject Shape)> Limits() =>
    [
        ("min?", QuantitySchemas.SingleOfAnyUnit().Described("The smallest value allowed.")),
        ("above?", QuantitySchemas.SingleOfAnyUnit().Described("A bound that values exceed.")),
        ("max?", QuantitySchemas.SingleOfAnyUnit().Described("The largest value allowed.")),
        ("below?", QuantitySchemas.SingleOfAnyUnit().Described("A bound below which values stay.")),
    ];
}
