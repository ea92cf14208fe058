using System.Collections.Concurrent;
using System.Diagnostics;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Tests.Telemetry;

/// <summary>The activities of one model, in the order in which they ended.</summary>
internal sealed class Traced : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _ended = [];

    public Traced(string model)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == NeuroForgeTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("neuroforge.model") as string == model)
                {
                    _ended.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Ended => [.. _ended];

    public void Dispose() => _listener.Dispose();
}
