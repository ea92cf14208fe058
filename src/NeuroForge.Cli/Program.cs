foreach (string folder in Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "plugins")).Order(StringComparer.Ordinal))
    Console.WriteLine(Path.GetFileName(folder));
