using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Whole;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Changes;

/// <summary>The values of the parameters that a protocol sets: those of the description, and those that phases have set for good.</summary>
/// <param name="network">The network as it was built.</param>
internal sealed class SettingValues(Network network)
{
    private readonly SortedDictionary<string, Adjustment> _values = new(StringComparer.Ordinal);

    /// <summary>The values of all parameters that were met so far.</summary>
    internal IEnumerable<Adjustment> All => _values.Values;

    /// <summary>Takes a setting.</summary>
    /// <returns>The path of the parameter of all neurons, and the adjustment that sets it.</returns>
    /// <exception cref="PlanException">There is no parameter at the path.</exception>
    internal (string Path, Adjustment Adjustment) Take(SettingAction setting)
    {
        var found = Find(setting.Path, setting.Place);
        _values.TryAdd(found.Path, found.Current);
        var adjustment = AdjustmentOf(setting, found);
        if (setting.Keep)
        {
            _values[found.Path] = Merged(found, adjustment);
        }

        return (found.Path, adjustment);
    }

    /// <summary>The value to which a parameter returns.</summary>
    internal Adjustment Kept(string path) => _values[path];

    /// <summary>Gives a parameter the value of an adjustment.</summary>
    internal void Follow(Adjustment adjustment)
    {
        var found = Find(adjustment.Path, adjustment.Path);
        _values.TryAdd(found.Path, found.Current);
        _values[found.Path] = Merged(found, adjustment);
    }

    private AdjustedParameter Find(string path, string place)
    {
        var site = new ChangeSite(network, BirthMoment.BeforeStart);
        return AdjustableParameters.Find(site, path) is { } found && found.Parameters.Has(found.Name)
            ? found
            : throw new PlanException(place, site.Mistakes is [var mistake, ..] ? mistake : $"there is no parameter {path}");
    }

    /// <summary>The value of all neurons with that of a group in its place.</summary>
    private Adjustment Merged(AdjustedParameter found, Adjustment adjustment) => found.Members is null
        ? adjustment
        : new(found.Path, AdjustedNumbers.Merged(_values[found.Path].Numbers, [.. adjustment.Numbers], found.Members, SizeOf(found)), null);

    private Adjustment AdjustmentOf(SettingAction setting, AdjustedParameter found) => setting.Value is { } value
        ? new(setting.Path, value.Single is { } single ? [single] : Draw(value, found), null)
        : new(setting.Path, setting.Numbers, setting.Word);

    /// <summary>
    /// Draws a value for each neuron from the same streams as those of the description, so that other bounds do not change the order of neurons.
    /// </summary>
    private double[] Draw(Distribution value, AdjustedParameter found)
    {
        var neurons = found.Members ?? [.. Enumerable.Range(0, SizeOf(found))];
        var key = KeyOf(found.Path.Split('.'));
        var random = new RandomStream(key);
        return [.. neurons.Select((neuron, index) => value.Draw(random.Become(key.Leaf(neuron)), index, neurons.Length))];
    }

    private StreamKey KeyOf(string[] path) => path switch
    {
        ["populations", var population, "elements", var element, var parameter] => network.Plan.Keys.ElementParameter(population, element, parameter),
        ["populations", var population, "parameters", var parameter] => network.Plan.Keys.Parameter(population, parameter),
        _ => throw new ArgumentException($"{string.Join('.', path)} has one value for all", nameof(path)),
    };

    private int SizeOf(AdjustedParameter found) => network.Population(found.Path.Split('.')[1]).Size;
}
