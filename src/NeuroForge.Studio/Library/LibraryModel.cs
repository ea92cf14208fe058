namespace NeuroForge.Studio.Library;

/// <summary>A description that can be opened.</summary>
/// <param name="Name">Its name: that of the file, without the folder.</param>
/// <param name="Origin"><c>published</c> for one that travels with the program, <c>folder</c> for a file of the folder.</param>
/// <param name="Description">A sentence that says what it shows; empty if it has none.</param>
internal sealed record LibraryModel(string Name, string Origin, string Description);
