namespace NeuroForge.Descriptions.Inputs;

/// <summary>Names of libraries: relative to the file that includes them, with <c>/</c> between folders.</summary>
internal static class LibraryPath
{
    /// <summary>The name of a library relative to the folder of the description, so that each file has one name.</summary>
    /// <param name="folder">The folder of the file that includes it; empty for that of the description.</param>
    /// <param name="name">The name in that file.</param>
    internal static string Combine(string folder, string name)
    {
        if (Path.IsPathRooted(name))
        {
            return name;
        }

        var parts = new List<string>();
        foreach (var part in $"{folder}/{name.Replace('\\', '/')}".Split('/').Where(part => part.Length > 0 && part != "."))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The folder of a library; empty for that of the description.</summary>
    internal static string FolderOf(string file) => file.LastIndexOf('/') is > 0 and var end ? file[..end] : "";
}
