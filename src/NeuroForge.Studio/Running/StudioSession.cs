using Microsoft.AspNetCore.Http;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Studio.Library;
using NeuroForge.Studio.Observation;
using NeuroForge.Studio.Options;

namespace NeuroForge.Studio.Running;

/// <summary>The runs of the studio and which of them is shown. All pages share them; closing a page changes nothing.</summary>
/// <param name="options">The options.</param>
/// <param name="models">Reads descriptions.</param>
/// <param name="clock">The clock.</param>
internal sealed class StudioSession(StudioOptions options, StudioModels models, TimeProvider clock) : IDisposable
{
    /// <summary>Greatest number of runs that are kept.</summary>
    internal const int Most = 16;

    private readonly Lock _gate = new();
    private readonly List<StudioRun> _runs = [];
    private IRunAudience _audience = new EmptyAudience();
    private int _last;

    /// <summary>The number of the run that is shown; 0 if there is none.</summary>
    internal int Shown { get; private set; }

    /// <summary>Receives frames and news from now on.</summary>
    internal void Attach(IRunAudience audience) => _audience = audience;

    /// <summary>All runs, in the order of their beginnings.</summary>
    internal IReadOnlyList<StudioRunSummary> Summaries() => [.. Runs().Select(run => run.Summary())];

    /// <summary>A run.</summary>
    /// <exception cref="StudioRefusal">There is none with that number.</exception>
    internal StudioRun Find(int id) => Runs().FirstOrDefault(run => run.Id == id)
        ?? throw new StudioRefusal(StatusCodes.Status404NotFound, $"there is no run {id}; it was removed, or the studio was started again");

    /// <summary>Builds a network, to be run.</summary>
    /// <returns>The number of the run, which is shown from now on.</returns>
    /// <exception cref="StudioRefusal">The description cannot be run, or there are too many runs.</exception>
    internal int Begin(string name, string text)
    {
        RequireRoom();
        var model = Valid(models.Read(name, text));
        var shown = models.Read(name, ShownNeurons.AddTo(text, model.Plan));
        return Add(id => new(new(shown.IsValid ? shown : model, Options()), new(id, model.Plan.Name, text), _audience, clock));
    }

    /// <summary>Creates a run that continues from a moment of another one.</summary>
    /// <param name="from">The other run.</param>
    /// <param name="moment">The number of the moment; null for the current one.</param>
    /// <returns>The number of the run, which is shown from now on.</returns>
    internal int Branch(StudioRun from, int? moment)
    {
        RequireRoom();
        var (snapshot, deeds) = from.Moment(moment);
        var before = new RunCourse(from.Course.Columns);
        foreach (var row in from.Course.Rows.Where(row => row[0] <= (float)(snapshot.Time / 1000)))
        {
            before.Add(row[0], row.Skip(1).Select(value => (double)value));
        }

        return Add(id => new(
            new(snapshot, Options()),
            new(id, from.Origin.Name, from.Origin.Text, from.Id, snapshot.Time / 1000, deeds, before),
            _audience,
            clock));
    }

    /// <summary>Starts a run; the others wait, so that it has the processors.</summary>
    internal async Task StartAsync(StudioRun run)
    {
        foreach (var other in Runs().Where(other => other != run))
        {
            await other.PauseAsync();
        }

        run.Start();
    }

    /// <summary>Shows a run.</summary>
    internal void Show(StudioRun run)
    {
        Shown = run.Id;
        _audience.Tell(run);
        run.Show();
    }

    /// <summary>Removes a run.</summary>
    internal async Task RemoveAsync(StudioRun run)
    {
        await run.PauseAsync();
        lock (_gate)
        {
            _runs.Remove(run);
            if (Shown == run.Id)
            {
                Shown = _runs is [.., var last] ? last.Id : 0;
            }
        }

        run.Dispose();
        _audience.Tell(run);
    }

    /// <summary>A description that does what was done to a run.</summary>
    internal Task<SavedProtocol> SaveAsync(StudioRun run) => run.SaveAsync(models.Read);

    /// <summary>Pauses all runs and says in words where they ended, when the studio ends.</summary>
    internal IReadOnlyList<string> Farewell()
    {
        var lines = new List<string>();
        foreach (var run in Runs())
        {
            run.PauseAsync().GetAwaiter().GetResult();
            var summary = run.Summary();
            lines.Add(FormattableString.Invariant($"run {summary.Id} of {summary.Name} ended at {summary.Time} s of {summary.Duration} s ({summary.State})"));
        }

        return lines;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var run in Runs())
        {
            run.Dispose();
        }
    }

    private static Model Valid(Model model) => model.IsValid
        ? model
        : throw new StudioRefusal(
            StatusCodes.Status400BadRequest, "the description cannot be run:\n" + string.Join('\n', model.Diagnostics.Select(d => d.ToString())));

    private SimulationOptions Options() => new() { Threads = options.Threads };

    private List<StudioRun> Runs()
    {
        lock (_gate)
        {
            return [.. _runs];
        }
    }

    private void RequireRoom()
    {
        if (Runs().Count >= Most)
        {
            throw new StudioRefusal(StatusCodes.Status409Conflict, $"{Most} runs are kept, each with its network: remove one from the history");
        }
    }

    private int Add(Func<int, StudioRun> create)
    {
        var run = create(Interlocked.Increment(ref _last));
        lock (_gate)
        {
            _runs.Add(run);
        }

        Show(run);
        return run.Id;
    }
}
