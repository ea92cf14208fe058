using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Stimuli;

/// <summary>
/// A stimulus whose parameters change with time: one object for each stretch of steps in which none changes. The values are a function of the step alone, so
/// nothing of them is part of a snapshot.
/// </summary>
internal sealed class CourseStimuli
{
    /// <summary>The greatest number of cached objects: all shards play the same few intervals at a time.</summary>
    private const int MostKept = 64;

    /// <summary>Number of values of a course that are tried before the run.</summary>
    private const int MostTried = 1000;

    private readonly NetworkPlan _network;
    private readonly StimulusPlan _plan;
    private readonly long[][] _steps; // of each course, in one array each, since every stretch looks for its values
    private readonly long[] _begins;
    private readonly SortedDictionary<int, IStimulus> _made = [];
    private readonly Lock _lock = new();

    private CourseStimuli(NetworkPlan network, StimulusPlan plan)
    {
        (_network, _plan) = (network, plan);
        _steps = [.. plan.Courses.Select(course => course.Steps.ToArray())];
        _begins = [.. _steps.SelectMany(steps => steps).Distinct().Order()];
    }

    /// <summary>Prepares the courses of a stimulus, and tries their values; null if it has none.</summary>
    /// <exception cref="PlanException">The stimulus refuses a value.</exception>
    /// <exception cref="MechanismException">The stimulus failed.</exception>
    internal static CourseStimuli? Of(NetworkPlan network, StimulusPlan plan)
    {
        if (plan.Courses.Count == 0)
        {
            return null;
        }

        var courses = new CourseStimuli(network, plan);
        foreach (var course in plan.Courses)
        {
            int[] tried = [.. Extremes(course.Values), .. Enumerable.Range(0, Math.Min(MostTried, course.Values.Count))];
            foreach (var index in tried.Distinct())
            {
                courses.Make(course.Steps[index]);
            }
        }

        return courses;
    }

    /// <summary>The stretch in which a step lies.</summary>
    internal int StretchOf(long step) => Ascending.CountUpTo<long>(_begins, step) - 1;

    /// <summary>The step at which a stretch ends.</summary>
    internal long EndOf(int stretch) => stretch + 1 < _begins.Length ? _begins[stretch + 1] : long.MaxValue;

    /// <summary>The stimulus of a stretch. It is asked for by several threads at once.</summary>
    internal IStimulus At(int stretch)
    {
        lock (_lock)
        {
            if (!_made.TryGetValue(stretch, out var stimulus))
            {
                if (_made.Count == MostKept)
                {
                    _made.Remove(_made.Keys.First());
                }

                _made[stretch] = stimulus = Make(_begins[stretch]);
            }

            return stimulus;
        }
    }

    private static IEnumerable<int> Extremes(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count)];
        return [order.MinBy(i => values[i]), order.MaxBy(i => values[i])];
    }

    private IStimulus Make(long step)
    {
        var values = new Dictionary<string, object>(_plan.Model.Parameters, StringComparer.Ordinal);
        foreach (var (course, steps) in _plan.Courses.Zip(_steps))
        {
            values[course.Parameter] = course.Values[Ascending.CountUpTo<long>(steps, step) - 1];
        }

        return ReadyStimulus.Make(_network, _plan with { Model = _plan.Model with { Parameters = values } });
    }
}
