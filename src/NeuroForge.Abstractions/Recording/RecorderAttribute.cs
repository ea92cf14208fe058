using NeuroForge.Mechanisms;

namespace NeuroForge.Recording;

/// <summary>Declares a class as a recorder.</summary>
/// <param name="id">The name that descriptions use, for instance <c>csv</c>.</param>
public sealed class RecorderAttribute(string id) : MechanismAttribute(id, MechanismKind.Recorder, typeof(IRecorder));
