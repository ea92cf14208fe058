using System.Diagnostics;
using System.Globalization;
using NeuroForge.Tables;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Benchmarks;

/// <summary>
/// Reading a list of synapses from a file: our reader of each format, into columns of numbers, beside NumPy's readers of the same file; and whole runs that
/// begin with it.
/// </summary>
internal static class EdgeTables
{
    private const int Neurons = 100_000;

    private static readonly (TableFormat Format, string Ending)[] Formats =
        [(TableFormat.Csv, "csv"), (TableFormat.Npz, "npz"), (TableFormat.Parquet, "parquet")];

    private static readonly FileColumn[] Columns =
        [new("source", ColumnKind.Whole), new("target", ColumnKind.Whole), new("weight", ColumnKind.Number, "pA"), new("delay", ColumnKind.Number, "ms")];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--edges</c> 1e7, <c>--runs</c> 3, <c>--networks</c> 1 for runs that begin with the files.</param>
    internal static void Run(Options options)
    {
        var (edges, runs) = ((long)options.Number("--edges", 1e7), (int)options.Number("--runs", 3));
        var folder = Directory.CreateTempSubdirectory("neuroforge-tables-");
        try
        {
            Load.Print("before");
            Console.WriteLine($"{edges:N0} edges with source, target, weight of 17 digits and delay; processor time in s");
            Console.WriteLine("                            min   median      max");
            foreach (var (format, ending) in Formats)
            {
                var file = Path.Combine(folder.FullName, "edges." + ending);
                Write(file, format, edges);
                Print($"{ending}, {new FileInfo(file).Length / 1e6:F0} MB", runs, () => Read(file, format, edges));
                PrintNumPy(file, runs);
                if (options.Number("--networks", 0) > 0)
                {
                    PrintNetwork(file);
                }

                File.Delete(file);
            }

            Load.Print("after");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string file, TableFormat format, long edges)
    {
        using var stream = File.Create(file);
        TableFiles.Write(stream, format, new TableContent("edges", Columns, edges, () => Rows(edges)));
    }

    private static IEnumerable<ColumnBlock> Rows(long edges)
    {
        var random = new Random(1);
        var block = new ColumnBlock([.. Columns.Select(column => new WantedColumn(column.Name, column.Kind!.Value))]);
        for (block.First = 0; block.First < edges; block.First += block.Count)
        {
            block.Count = (int)Math.Min(ColumnBlock.Capacity, edges - block.First);
            for (var i = 0; i < block.Count; i++)
            {
                (block.Whole(0)[i], block.Whole(1)[i]) = (random.Next(Neurons), random.Next(Neurons));
                (block.Numbers(2)[i], block.Numbers(3)[i]) = (100 * random.NextDouble(), random.Next(1, 50) / 10.0);
            }

            yield return block;
        }
    }

    private static double Read(string file, TableFormat format, long edges)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var rows = 0L;
        using (var table = TableFiles.Open(File.OpenRead(file), format, TableSection.Edges, null))
        {
            WantedColumn[] wanted = [.. Columns.Select(column => new WantedColumn(TableContent.NameWithUnit(column), column.Kind!.Value))];
            rows = table.Read(wanted).Sum(block => (long)block.Count);
        }

        process.Refresh();
        return rows == edges ? (process.TotalProcessorTime - before).TotalSeconds : throw new InvalidOperationException($"{rows} rows were read");
    }

    private static void PrintNumPy(string file, int runs)
    {
        var readers = new Dictionary<string, Figures>(StringComparer.Ordinal);
        for (var run = 0; run < runs; run++)
        {
            var output = ProcessRun.Of("/usr/bin/python3", Repository.Peer("tables.py"), file).Output;
            foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var fields = line.Split('\t');
                readers.TryAdd(fields[0], new Figures());
                readers[fields[0]].Add(double.Parse(fields[1], CultureInfo.InvariantCulture));
            }
        }

        foreach (var (name, figures) in readers)
        {
            Console.WriteLine($"  {name,-18} {figures}");
        }
    }

    private static void PrintNetwork(string file)
    {
        var model = Path.ChangeExtension(file, ".json");
        File.WriteAllText(model, $$"""
            {
              "format": "neuroforge/1", "name": "listed",
              "requires": { "integrate-and-fire": "^1.0", "connectivity": "^1.0", "static": "^1.0" },
              "simulation": { "duration": "0.1 ms", "step": "0.1 ms", "seed": 1 },
              "populations": { "E": { "size": {{Neurons}}, "model": "iaf_psc_exp" } },
              "projections": {
                "EE": {
                  "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static" },
                  "connect": { "model": "from_file", "file": "{{Path.GetFileName(file)}}" }
                }
              }
            }
            """);
        var run = NeuroForgeRun.OfFile(model);
        Console.WriteLine(
            FormattableString.Invariant($"  whole run: {run.Process.CpuSeconds:F2} s of processor time, at most {run.Process.PeakBytes / 1e6:F0} MB"));
    }

    private static void Print(string name, int runs, Func<double> measure)
    {
        measure(); // code is compiled, and the file is in memory
        var figures = new Figures();
        for (var run = 0; run < runs; run++)
        {
            figures.Add(measure());
        }

        Console.WriteLine($"{name,-20} {figures}");
    }
}
