using Newtonsoft.Json;

namespace NeuroForge.Descriptions.Building;

/// <summary>
/// The members of an object that is being built, in the order of the calls. A key that is set twice is written twice, and the reader reports it, as in a file.
/// </summary>
internal sealed class Members
{
    private readonly List<(string Name, Value Value)> _members = [];

    /// <summary>True if there is no member.</summary>
    internal bool IsEmpty => _members.Count == 0;

    /// <summary>The values.</summary>
    internal IEnumerable<Value> Values => _members.Select(m => m.Value);

    /// <summary>Adds a member.</summary>
    /// <exception cref="ArgumentNullException">The name or the value is null.</exception>
    internal Members Add(string name, Value value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        _members.Add((name, value));
        return this;
    }

    /// <summary>Adds the members of another object.</summary>
    internal void Add(Members others) => _members.AddRange(others._members);

    /// <summary>Adds a member to an object, which is created and added if it does not exist.</summary>
    internal void AddTo(string section, ref Members? members, string name, Value value)
    {
        if (members is null)
        {
            members = new Members();
            Add(section, members.AsValue());
        }

        members.Add(name, value);
    }

    /// <summary>The object as a value.</summary>
    internal Value AsValue() => Value.Of(this);

    /// <summary>Writes the object as JSON.</summary>
    internal void Write(JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, value) in _members)
        {
            json.WritePropertyName(name);
            value.Write(json);
        }

        json.WriteEndObject();
    }
}
