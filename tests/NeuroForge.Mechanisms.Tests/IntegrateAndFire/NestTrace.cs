using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Mechanisms.Tests.IntegrateAndFire;

/// <summary>A run of NEST: its protocol and what its multimeter saw. See ReferenceData/nest/traces/PROVENANCE.md.</summary>
internal sealed class NestTrace
{
    private readonly JsonElement _run;

    public NestTrace(string model)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "ReferenceData", "nest", "traces", model);
        _run = JsonDocument.Parse(File.ReadAllText(path + "_run.json")).RootElement;
        var lines = File.ReadAllLines(path + "_trace.csv");
        var columns = lines[0].Split(',');
        var rows = lines[1..].Select(line => Array.ConvertAll(line.Split(','), field => double.Parse(field, CultureInfo.InvariantCulture))).ToArray();
        Columns = Enumerable.Range(1, columns.Length - 1).ToDictionary(
            i => columns[i].ToLowerInvariant(),
            i => Array.ConvertAll(rows, row => row[i]),
            StringComparer.Ordinal);
    }

    /// <summary>Recorded quantities, one number at the end of each step.</summary>
    public IReadOnlyDictionary<string, double[]> Columns { get; }

    public double Resolution => _run.GetProperty("resolution").GetDouble();

    public double Current => _run.GetProperty("I_e").GetDouble();

    public double Weight => _run.GetProperty("w").GetDouble();

    /// <summary>Steps at whose ends the neuron spikes.</summary>
    public IEnumerable<int> Spikes => StepsOf("spikes", 0);

    /// <summary>Steps at whose ends spikes arrive.</summary>
    public IReadOnlySet<int> Arrivals(string kind) => StepsOf(kind + "_spike_times", _run.GetProperty("delay").GetDouble()).ToHashSet();

    private IEnumerable<int> StepsOf(string name, double delay) =>
        _run.GetProperty(name).EnumerateArray().Select(time => (int)Math.Round((time.GetDouble() + delay) / Resolution) - 1);
}
