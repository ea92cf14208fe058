using System.Globalization;
using System.Text.Json;
using NeuroForge.Descriptions.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Space;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>Tells the builder what a description in a file says, call by call.</summary>
internal static class Transcript
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The description of a file, built in code.</summary>
    public static DescriptionBuilder Of(string text)
    {
        using var document = JsonDocument.Parse(text, Options);
        var root = document.RootElement;
        var builder = new DescriptionBuilder(root.GetProperty("name").GetString()!);
        foreach (var member in root.EnumerateObject())
        {
            Add(builder, member.Name, member.Value);
        }

        return builder;
    }

    private static void Add(DescriptionBuilder builder, string part, JsonElement said)
    {
        Action<JsonProperty> add = part switch
        {
            "requires" => m => builder.Requires(m.Name, m.Value.GetString()!),
            "parameters" => m => builder.Parameter(m.Name, Read(m.Value)),
            "simulation" => m => Simulation(builder, m),
            "models" => m => ModelTranscript.Tell(builder, m.Name, m.Value),
            "populations" => m => builder.Population(m.Name, Read(m.Value.GetProperty("size")), Model(m.Value), p => Population(p, m.Value)),
            "groups" => m => builder.Group(m.Name, m.Value.GetProperty("of").GetString()!, g => Group(g, m.Value)),
            "stimuli" => m => builder.Stimulus(m.Name, Model(m.Value), s => Stimulus(s, m.Value)),
            "projections" => m => builder.Projection(m.Name, p => Projection(p, m.Value)),
            "recorders" => m => builder.Recorder(m.Name, Model(m.Value), r => Recorder(r, m.Value)),
            _ => _ => throw new InvalidOperationException(part),
        };
        if (said.ValueKind == JsonValueKind.Object)
        {
            Each(said, add);
        }
        else if (part is "protocol")
        {
            foreach (var phase in said.EnumerateArray())
            {
                builder.Phase(phase.GetProperty("phase").GetString()!, Read(phase.GetProperty("for")), p => PhaseTranscript.Tell(p, phase));
            }
        }
        else if (part is "description")
        {
            builder.Description(said.GetString()!);
        }
        else if (part is "references")
        {
            builder.References(Names(said));
        }
    }

    private static void Simulation(DescriptionBuilder builder, JsonProperty member) => _ = member.Name switch
    {
        "duration" => builder.Duration(Read(member.Value)),
        "step" => builder.Step(Read(member.Value)),
        "seed" => builder.Seed(Read(member.Value)),
        _ => throw new InvalidOperationException(member.Name),
    };

    private static void Population(PopulationDescription population, JsonElement said) => Each(said, member =>
    {
        var value = member.Value;
        switch (member.Name)
        {
            case "size" or "model": break;
            case "parameters": Each(value, p => population.Set(p.Name, Read(p.Value))); break;
            case "initial": Each(value, s => population.Initial(s.Name, Read(s.Value))); break;
            case "calcium": population.Calcium(
                Read(value.GetProperty("tau")),
                Read(value.GetProperty("beta")),
                value.TryGetProperty("initial", out var initial) ? Read(initial) : null); break;
            case "elements": Each(
                value,
                e =>
                    population.Element(
                        e.Name, e.Value.GetProperty("curve").GetString()!, element => Beside(e.Value, "curve", (n, v) => element.Set(n, v)))); break;
            case "layout": population.Layout(Model(value), layout => Beside(value, "model", (n, v) => layout.Set(n, v))); break;
            default: throw new InvalidOperationException(member.Name);
        }
    });

    private static void Group(GroupDescription group, JsonElement said)
    {
        if (said.TryGetProperty("except", out var except))
        {
            group.Except(Names(except));
        }

        if (said.TryGetProperty("within", out var within))
        {
            group.Within([.. within.GetProperty("center").EnumerateArray().Select(c => c.GetString()!)], Read(within.GetProperty("radius")));
        }

        if (said.TryGetProperty("first", out var first))
        {
            Value? every = said.TryGetProperty("every", out var distance) ? Read(distance) : null;
            group.Range(Read(first), said.TryGetProperty("count", out var count) ? Read(count) : null, every);
        }
    }

    /// <summary>Tells a stimulus.</summary>
    internal static void Stimulus(StimulusDescription stimulus, JsonElement said) => Each(said, member => _ = member.Name switch
    {
        "model" => stimulus,
        "to" => stimulus.To(Names(member.Value)),
        "receptor" => stimulus.Receptor(member.Value.GetString()!),
        "weight" => stimulus.Weight(Read(member.Value)),
        "delay" => stimulus.Delay(Read(member.Value)),
        "start" => stimulus.Start(Read(member.Value)),
        "stop" => stimulus.Stop(Read(member.Value)),
        _ => stimulus.Set(member.Name, Read(member.Value)),
    });

    private static void Projection(ProjectionDescription projection, JsonElement said) => Each(said, member => _ = member.Name switch
    {
        "from" => projection.From(Names(member.Value)),
        "to" => projection.To(Names(member.Value)),
        "receptor" => projection.Receptor(Names(member.Value)),
        "autapses" => projection.Autapses(Read(member.Value)),
        "multapses" => projection.Multapses(Read(member.Value)),
        "dendritic" => projection.Dendritic(Read(member.Value)),
        "modulator" => projection.Modulator(Read(member.Value.GetProperty("delay")), Names(member.Value.GetProperty("from"))),
        "synapse" => projection.Synapse(Model(member.Value), s => Synapse(s, member.Value)),
        "connect" => projection.Connect(Model(member.Value), c => Beside(member.Value, "model", (n, v) => c.Set(n, v))),
        "rewiring" =>
            projection.Rewiring(member.Value.GetProperty("strategy").GetString()!, Read(member.Value.GetProperty("every")), r => Rewiring(r, member.Value)),
        _ => throw new InvalidOperationException(member.Name),
    });

    private static void Synapse(SynapseDescription synapse, JsonElement said) => Beside(said, "model", (name, value) => _ = name switch
    {
        "weight" => synapse.Weight(value),
        "delay" => synapse.Delay(value),
        _ => synapse.Set(name, value),
    });

    private static void Rewiring(RewiringDescription rewiring, JsonElement said) => Each(said, member => _ = member.Name switch
    {
        "strategy" or "every" => rewiring,
        "pre" => rewiring.Pre(member.Value.GetString()!),
        "post" => rewiring.Post(member.Value.GetString()!),
        _ => rewiring.Set(member.Name, Read(member.Value)),
    });

    private static void Recorder(RecorderDescription recorder, JsonElement said) => Each(said, member => _ = member.Name switch
    {
        "model" or "of" => recorder,
        "record" => recorder.Record(member.Value.GetString()!, Names(said.GetProperty("of"))),
        "every" => recorder.Every(Read(member.Value)),
        "from" => recorder.From(Names(member.Value)),
        "to" => recorder.To(Names(member.Value)),
        "among" => recorder.Among(Names(member.Value)),
        "reduce" => recorder.Reduce(Enum.Parse<Reduction>(member.Value.GetString()!, ignoreCase: true)),
        _ => recorder.Set(member.Name, Read(member.Value)),
    });

    /// <summary>A value as it is written.</summary>
    internal static Value Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => Value.List(value.EnumerateArray().Select(Read)),
        JsonValueKind.Object when CourseTranscript.Of(value) is { } course => course,
        JsonValueKind.Object => Distribution(value.EnumerateObject().Single()),
        _ when long.TryParse(value.GetRawText(), CultureInfo.InvariantCulture, out var whole) => whole,
        _ => value.GetDouble(),
    };

    private static Value Distribution(JsonProperty shape) => shape.Name switch
    {
        "uniform" => Value.Uniform(Read(shape.Value[0]), Read(shape.Value[1])),
        "linspace" => Value.Linspace(Read(shape.Value[0]), Read(shape.Value[1])),
        "gaussian" => Value.Kernel(KernelShape.Gaussian, Read(shape.Value.GetProperty("sd"))),
        "list" => Value.Each(shape.Value.EnumerateArray().Select(Read)),
        "lognormal" => Value.LogNormal(Read(shape.Value.GetProperty("median")), Read(shape.Value.GetProperty("sigma"))),
        _ => throw new InvalidOperationException(shape.Name),
    };

    /// <summary>Takes every member of an object.</summary>
    internal static void Each(JsonElement said, Action<JsonProperty> take)
    {
        foreach (var member in said.EnumerateObject())
        {
            take(member);
        }
    }

    private static void Beside(JsonElement said, string key, Action<string, Value> set) => Each(said, member =>
    {
        if (member.Name != key)
        {
            set(member.Name, Read(member.Value));
        }
    });

    private static string Model(JsonElement said) => said.GetProperty("model").GetString()!;

    /// <summary>One name or several.</summary>
    internal static string[] Names(JsonElement said) =>
        said.ValueKind == JsonValueKind.Array ? [.. said.EnumerateArray().Select(name => name.GetString()!)] : [said.GetString()!];
}
