using System.Text.Json;
using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Runs;

/// <summary>Reads <c>run.json</c>.</summary>
internal static class RunFileReader
{
    private const string Format = "neuroforge-run/1";

    /// <summary>Reads the file.</summary>
    /// <exception cref="UnreadableRunException">The file cannot be read, or its contents are not valid.</exception>
    internal static RunRecord Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return Read(new JsonPart(file, "", document.RootElement));
        }
        catch (JsonException broken)
        {
            throw new UnreadableRunException(file, (broken.LineNumber ?? 0) + 1, "this is not JSON, so the file is damaged");
        }
        catch (Exception failure) when (failure is (IOException and not UnreadableRunException) or UnauthorizedAccessException)
        {
            throw new UnreadableRunException(file, failure.Message, failure);
        }
    }

    private static RunRecord Read(JsonPart run)
    {
        if (run["format"].Text != Format)
        {
            throw new UnreadableRunException(run.File, $"its format is \"{run["format"].Text}\", but only {Format} can be read here");
        }

        var populations = run["populations"].Members().Select(p => new RecordedGroup(p.Name, p.Part.SmallCount)).ToList();
        return new RunRecord
        {
            Model = run["model"].Text,
            DescriptionHash = run["description_hash"].Text,
            Outcome = run["outcome"].Text,
            Seed = run["seed"].Seed,
            Overrides = run["overrides"].Members().ToDictionary(o => o.Name, o => o.Part.Text, StringComparer.Ordinal),
            Step = run["step_ms"].Positive,
            Duration = DecimalTime.Of(run["duration_ms"].Number),
            Populations = populations,
            Groups = [.. run.PartOf("groups")?.Members().Select(g => Group(g.Name, g.Part)) ?? []],
            Phases = [.. run.OptionalItems("phases").Select(Phase)],
            Projections = [.. run["projections"].Members().Select(p => Projection(p.Name, p.Part, run["synapses"], populations))],
            Plugins = [.. run["plugins"].Members().Select(p => new RunPlugin(p.Name, p.Part["version"].Text, p.Part["hash"].Text))],
            Threads = run["threads"].SmallCount,
            SimulatedSeconds = run["simulated_seconds"].Number,
            BuildSeconds = run["build_seconds"].Number,
            SimulateSeconds = run["simulate_seconds"].Number,
            Profile = Profile(run["profile"]),
            Spikes = run["spikes"].Count,
            Summary =
            [
                .. run["summary"]
                .Members()
                .SelectMany(r => r.Part.Members().Select(c => new ColumnSummary(r.Name, c.Name, c.Part["last"].Number, c.Part["mean"].Number)))
            ],
            ChangedAt = [.. run.PartOf("changed_while_running")?.OptionalItems("at_ms").Select(t => DecimalTime.Of(t.Number)) ?? []],
            NonFiniteStates = [.. run.OptionalItems("non_finite").Select(NonFiniteState)],
            Recordings = [.. run["recordings"].Items().Select(Recording)],
            StateHash = run["state_hash"].Text,
        };
    }

    private static RunGroup Group(string name, JsonPart part) =>
        new(name, part["of"].Text, part["size"].SmallCount, [.. part.OptionalItems("neurons").Select(n => n.SmallCount)]);

    private static RunPhase Phase(JsonPart part) => new(part["name"].Text, DecimalTime.Of(part["start_ms"].Number), DecimalTime.Of(part["end_ms"].Number));

    private static RunProfile Profile(JsonPart part) => new(
        part["seconds"].Number,
        part["slices"].Count,
        part["sampled_slices"].Count,
        [.. part["parts"].Items().Select(p => new RunProfilePart(p["phase"].Text, p["of"].OptionalText, p["seconds"].Number))]);

    private static RunNonFiniteState NonFiniteState(JsonPart part) => new(
        part["path"].Text,
        part["state"].Text,
        part["not_a_number"].Count,
        part["infinite"].Count,
        part["of"].Count,
        part["first_seen_ms"].Number)
    {
        StepShare = part.NumberOf("step_share"),
        Unstable = (long)(part.NumberOf("unstable") ?? 0),
    };

    private static RunProjection Projection(string name, JsonPart part, JsonPart synapses, List<RecordedGroup> populations) =>
        new(name, Ends(part["from"], populations), Ends(part["to"], populations), synapses[name].Count);

    private static List<RecordedGroup> Ends(JsonPart names, List<RecordedGroup> populations) =>
        [.. names.Items().Select(name => populations.Find(p => p.Name == name.Text) ?? throw name.Wrong("the name of a population"))];

    private static RunRecording Recording(JsonPart part) => new()
    {
        Name = part["name"].Text,
        Recorder = part["recorder"].Text,
        Plugin = part.TextOf("plugin") ?? "recorders",
        Kind = Kind(part["kind"]),
        OfProjections = part["of"].Text switch
        {
            "populations" => false,
            "projections" => true,
            _ => throw part["of"].Wrong("populations or projections"),
        },
        Quantity = part["quantity"].Text,
        Column = part["column"].Text,
        Unit = part["unit"].Text,
        Groups = [.. part["groups"].Items().Select(g => new RecordedGroup(g["name"].Text, g["size"].SmallCount))],
        Interval = part["every_ms"].Number is var every && double.IsNaN(every) ? null : DecimalTime.Of(every),
        Sample = part.PartOf("sample")?.Positive ?? 1,
        Files = [.. part["files"].Items().Select(f => f.Text)],
    };

    private static RecordedKind Kind(JsonPart part) => part.Text switch
    {
        "series" => RecordedKind.Series,
        "neurons" => RecordedKind.Neurons,
        "synapses" => RecordedKind.Synapses,
        "spikes" => RecordedKind.Spikes,
        "rewiring" => RecordedKind.Rewiring,
        "positions" => RecordedKind.Positions,
        _ => throw part.Wrong("series, neurons, synapses, spikes, rewiring or positions"),
    };
}
