namespace NeuroForge.Studio.Serving.Requests;

/// <summary>Another value of a parameter: a number or a word.</summary>
/// <param name="Path">The path of the parameter.</param>
/// <param name="Number">The number, in the parameter's unit.</param>
/// <param name="Word">The word or switch.</param>
internal sealed record SettingRequest(string Path, double? Number = null, string? Word = null);
