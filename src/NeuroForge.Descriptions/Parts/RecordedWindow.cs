namespace NeuroForge.Descriptions.Parts;

/// <summary>When a recorder records.</summary>
/// <param name="Start">The step at whose beginning it begins.</param>
/// <param name="Stop">The step at whose beginning it ends; null where it lasts as long as the run.</param>
/// <param name="Offset">Steps from the start to the first sample; 0 stands for the interval of samples.</param>
internal readonly record struct RecordedWindow(long Start, long? Stop, long Offset);
