using NeuroForge.Declarations;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Values;

/// <summary>Collects the parameters of a stimulus that are written as courses.</summary>
/// <param name="courses">Reads them.</param>
/// <param name="end">The step at which the run ends; null if that is not known.</param>
internal sealed class CourseSection(Courses courses, long? end)
{
    /// <summary>The courses so far.</summary>
    internal List<CoursePlan> Plans { get; } = [];

    /// <summary>True if the value of a parameter is written as a course.</summary>
    internal bool Takes(ParameterDeclaration parameter, Node node) => parameter.Type == typeof(double) && courses.IsCourse(node);

    /// <summary>Reads a course.</summary>
    /// <returns>Its first value; null, reported, if it is none.</returns>
    internal double? Read(ParameterDeclaration parameter, Node node)
    {
        if (courses.Read(parameter, node, end) is not { } course)
        {
            return null;
        }

        Plans.Add(course);
        return course.Values[0];
    }
}
