namespace NeuroForge.Descriptions.Parts;

/// <summary>A form of a section that a description does not choose.</summary>
/// <param name="Section">The key of the section.</param>
/// <param name="Name">The name of the form.</param>
/// <param name="Setting">The named parameter, or the path, whose value chooses it.</param>
internal sealed record UnchosenForm(string Section, string Name, string Setting);
