using System.Security.Cryptography;
using System.Text;

namespace NeuroForge.Hosting.Compiling;

/// <summary>
/// A folder of compiled models: one folder for each, named by the hash of its source. A folder is written under another name and renamed when it is complete,
/// so that several processes can use the cache at the same time; its assembly is read only if it has the hash that was kept with it.
/// </summary>
/// <param name="root">The path of the folder.</param>
internal sealed class ModelCache(string root)
{
    private const string HashFile = "sha256";

    /// <summary>The folder of a model, in which its plugin lies; null if it is not there or damaged.</summary>
    /// <param name="key">The hash of its source.</param>
    /// <param name="name">The name of the model.</param>
    internal string? Find(string key, string name)
    {
        var folder = Path.Combine(root, key);
        try
        {
            var kept = File.ReadAllText(Path.Combine(folder, HashFile));
            if (kept == HashOf(File.ReadAllBytes(AssemblyIn(folder, name))))
            {
                return folder;
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // It is not there, or is being replaced.
        }

        return null;
    }

    /// <summary>Keeps a model; what is damaged is replaced.</summary>
    /// <param name="key">The hash of its source.</param>
    /// <param name="name">The name of the model.</param>
    /// <param name="source">The source.</param>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The folder of the model.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal string Keep(string key, string name, string source, byte[] assembly)
    {
        Directory.CreateDirectory(root);
        var (folder, unfinished) = (Path.Combine(root, key), Path.Combine(root, "." + Path.GetRandomFileName()));
        try
        {
            Directory.CreateDirectory(Path.Combine(unfinished, name));
            File.WriteAllBytes(AssemblyIn(unfinished, name), assembly);
            File.WriteAllText(Path.Combine(unfinished, name + ".cs"), source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.WriteAllText(Path.Combine(unfinished, HashFile), HashOf(assembly));
            Place(unfinished, folder, () => Find(key, name) is not null);
        }
        finally
        {
            Remove(unfinished);
        }

        return folder;
    }

    private static string AssemblyIn(string folder, string name) => Path.Combine(folder, name, CompiledModels.AssemblyOf(name) + ".dll");

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Gives a folder its final name. If another process was first, its folder is kept, unless it is damaged.</summary>
    private void Place(string unfinished, string folder, Func<bool> isWhole)
    {
        if (Directory.Exists(folder) && !isWhole())
        {
            var damaged = Path.Combine(root, "." + Path.GetRandomFileName());
            Move(folder, damaged, () => false);
            Remove(damaged);
        }

        Move(unfinished, folder, isWhole);
    }

    private static void Move(string from, string to, Func<bool> isDone)
    {
        try
        {
            Directory.Move(from, to);
        }
        catch (IOException) when (!Directory.Exists(from) || isDone())
        {
            // Another process has done the same.
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception unavoidable) when (unavoidable is IOException or UnauthorizedAccessException)
        {
            // It is not there any more, or a process still uses it; its name is never read.
        }
    }
}
