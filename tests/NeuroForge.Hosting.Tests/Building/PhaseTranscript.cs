using System.Text.Json;
using NeuroForge.Descriptions.Building;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>Tells the builder what a phase in a file says.</summary>
internal static class PhaseTranscript
{
    /// <summary>Tells a phase.</summary>
    internal static void Tell(PhaseDescription phase, JsonElement said) => Transcript.Each(said, member =>
    {
        switch (member.Name)
        {
            case "phase" or "for": break;
            case "start": phase.Start(Transcript.Read(member.Value)); break;
            case "keep": phase.Keep(Transcript.Read(member.Value)); break;
            case "set": Transcript.Each(member.Value, s => phase.Set(s.Name, Transcript.Read(s.Value))); break;
            case "do": member.Value.EnumerateArray().ToList().ForEach(entry => phase.Do(action => Tell(action, entry))); break;
            default: throw new InvalidOperationException(member.Name);
        }
    });

    private static void Tell(ActionDescription action, JsonElement said) => Transcript.Each(said, member =>
    {
        var value = member.Value;
        switch (member.Name)
        {
            case "at": action.At(Transcript.Read(value)); break;
            case "for": action.For(Transcript.Read(value)); break;
            case "keep": action.Keep(Transcript.Read(value)); break;
            case "set": Transcript.Each(value, s => action.Set(s.Name, Transcript.Read(s.Value))); break;
            case "lesion": action.Lesion(Transcript.Names(value)); break;
            case "cut": action.Cut(Word(value, "projection")!, Word(value, "from"), Word(value, "to")); break;
            case "inject": action.Inject(
                Word(value, "receptor")!, Transcript.Read(value.GetProperty("amount")), Transcript.Names(value.GetProperty("to"))); break;
            case "add": Add(action, value); break;
            case "stimulate": Transcript.Each(
                value, s => action.Stimulate(s.Name, Word(s.Value, "model")!, stimulus => Transcript.Stimulus(stimulus, s.Value))); break;
            case "freeze": action.Freeze(Projections(value, "rewiring"), Projections(value, "learning")); break;
            case "thaw": action.Thaw(Projections(value, "rewiring"), Projections(value, "learning")); break;
            default: throw new InvalidOperationException(member.Name);
        }
    });

    private static void Add(ActionDescription action, JsonElement said)
    {
        var connect = said.GetProperty("connect");
        action.Synapses(
            Word(said, "projection")!,
            Word(connect, "model")!,
            c => Transcript.Each(connect, p => _ = p.Name == "model" ? c : c.Set(p.Name, Transcript.Read(p.Value))),
            Word(said, "from"),
            Word(said, "to"),
            said.TryGetProperty("weight", out var weight) ? Transcript.Read(weight) : null);
    }

    private static string? Word(JsonElement said, string key) => said.TryGetProperty(key, out var word) ? word.GetString() : null;

    private static string[]? Projections(JsonElement said, string key) => said.TryGetProperty(key, out var names) ? Transcript.Names(names) : null;
}
