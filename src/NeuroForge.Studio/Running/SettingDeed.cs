using System.Text.Json.Nodes;
using NeuroForge.Engine.Changes;

namespace NeuroForge.Studio.Running;

/// <summary>Another value of a parameter.</summary>
/// <param name="Step">The step at whose beginning it acts.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Number">The number, in the unit of the parameter; null for a word.</param>
/// <param name="Word">The word or switch; null for a number.</param>
internal sealed record SettingDeed(long Step, ChangeableParameter Parameter, double? Number, string? Word) : Deed(Step)
{
    /// <inheritdoc/>
    internal override string Words => $"{Parameter.Path} = {Value}";

    private JsonNode Value => Number is { } number
        ? Parameter.Unit.Length == 0 ? JsonValue.Create(number) : JsonValue.Create(FormattableString.Invariant($"{number:R} {Parameter.Unit}"))
        : Parameter.Kind == ChangeableParameter.Switch ? JsonValue.Create(Word == ChangeableParameter.On) : JsonValue.Create(Word!);

    /// <inheritdoc/>
    internal override void Describe(NetworkChange change)
    {
        if (Number is { } number)
        {
            change.Set(Parameter.Path, number);
        }
        else
        {
            change.Set(Parameter.Path, Word!);
        }
    }

    /// <inheritdoc/>
    internal override JsonObject Write(Func<string, IReadOnlyList<int>, string> group) => new()
    {
        ["set"] = new JsonObject { [Parameter.Path] = Value },
        ["keep"] = true,
    };
}
