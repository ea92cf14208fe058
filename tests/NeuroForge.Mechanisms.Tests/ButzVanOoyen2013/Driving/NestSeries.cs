using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>A series that NEST recorded, with what it was given.</summary>
internal sealed class NestSeries
{
    private readonly JsonElement _settings;
    private readonly double[][] _spikes;

    private NestSeries(JsonElement settings, double[][] spikes, IReadOnlyList<double[]> rows)
    {
        _settings = settings;
        _spikes = spikes;
        Rows = rows;
    }

    /// <summary>Time in ms, then for each neuron calcium, elements, connected and vacant elements.</summary>
    public IReadOnlyList<double[]> Rows { get; }

    public int NeuronCount => _spikes.Length;

    public double Tau => _settings.GetProperty("tau_Ca").GetDouble();

    public double Beta => _settings.GetProperty("beta_Ca").GetDouble();

    /// <summary>Time between two updates of connectivity in ms; null where there are none.</summary>
    public double? Interval
    {
        get
        {
            var interval = _settings.GetProperty("sp_update_interval_ms");
            return interval.ValueKind == JsonValueKind.Null ? null : interval.GetDouble();
        }
    }

    public static NestSeries Read(string name)
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Locate($"{name}.json")));
        double[][] spikes = name.StartsWith("pair", StringComparison.Ordinal)
            ? [.. ReadTable("pair_spikes.csv").GroupBy(row => row[0], row => row[1]).OrderBy(times => times.Key).Select(times => times.ToArray())]
            : [[.. ReadTable("single_spikes.csv").Select(row => row[0])]];
        return new(settings.RootElement.Clone(), spikes, [.. ReadTable($"{name}.csv")]);
    }

    public string Curve(int neuron) => Element(neuron).GetProperty("growth_curve").GetString()!;

    public IReadOnlyDictionary<string, double> Parameters(int neuron) => Element(neuron).EnumerateObject()
        .Where(property => property.Value.ValueKind == JsonValueKind.Number)
        .ToDictionary(property => property.Name, property => property.Value.GetDouble(), StringComparer.Ordinal);

    public IEnumerable<double> Spikes(int neuron, double after, double until) =>
        _spikes[neuron].Where(time => time > after + 1e-9 && time <= until + 1e-9);

    private static IEnumerable<double[]> ReadTable(string file) => File.ReadLines(Locate(file))
        .Skip(1)
        .Select(line => Array.ConvertAll(line.Split(','), field => double.Parse(field, CultureInfo.InvariantCulture)));

    private static string Locate(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "ReferenceData", "nest", "growth", file);
            if (File.Exists(path)) return path;
        }

        throw new FileNotFoundException("no such reference data", file);
    }

    private JsonElement Element(int neuron) =>
        _settings.GetProperty(NeuronCount == 1 ? "element_params" : neuron == 0 ? "pre" : "post");
}
