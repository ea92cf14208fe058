using System.Globalization;

namespace TemplateNamePlugin;

/// <summary>
/// Writes spikes as two columns, neuron and time in ms, the form that many analysis scripts read, and samples as the time followed by the values, into a file
/// named after the recorder.
/// </summary>
[Recorder("template_name", Doc = "Columns separated by tabs, without a header: neuron and time of spikes, time and values of samples.")]
public sealed class TemplateName : IRecorder
{
    private StreamWriter? _file;

    [Parameter("1", 6, Min = 1, Max = 17, Doc = "Significant digits of sampled values.")]
    public int Digits { get; set; }

    private StreamWriter Rows => _file ?? throw new InvalidOperationException("a frame was received before the recording began");

    /// <inheritdoc/>
    public void Begin(RecordingInfo recording) =>
        _file = new StreamWriter(Path.Combine(recording.Directory, recording.Name + ".dat")) { NewLine = "\n" };

    /// <inheritdoc/>
    public void Spikes(in SpikeFrame frame)
    {
        foreach (var spike in frame.Spikes)
        {
            Rows.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spike.Neuron}\t{spike.Time}"));
        }
    }

    /// <inheritdoc/>
    public void Sample(in SampleFrame frame)
    {
        Rows.Write(frame.Time.ToString(CultureInfo.InvariantCulture));
        foreach (var value in frame.Values)
        {
            Rows.Write('\t');
            Rows.Write(value.ToString($"G{Digits}", CultureInfo.InvariantCulture));
        }

        Rows.WriteLine();
    }

    /// <summary>Called for any outcome of the run; the file then has everything recorded so far.</summary>
    public void End(RunOutcome outcome) => _file?.Dispose();
}
