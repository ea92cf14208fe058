using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using NeuroForge.Benchmarks;

switch (args.FirstOrDefault())
{
    case "nothing":
        break;
    case "whole-run":
        WholeRun.Run(new Options(args));
        break;
    case "widths":
        WidthTable.Run(new Options(args));
        break;
    case "pruning":
        Pruning.Run(new Options(args));
        break;
    case "adaptive":
        Adaptive.Run(new Options(args));
        break;
    case "modulated":
        Modulated.Run(new Options(args));
        break;
    case "plasticity":
        Plasticity.Run(new Options(args));
        break;
    case "standalone":
        Standalone.Run(new Options(args));
        break;
    case "delivery":
        StaticDelivery.Run(new Options(args));
        break;
    case "ramp":
        Ramp.Run(new Options(args));
        break;
    case "diffusive":
        Diffusive.Run(new Options(args));
        break;
    case "scaling":
        Scaling.Run(new Options(args));
        break;
    case "distance":
        Distance.Run(new Options(args));
        break;
    case "recording":
        Recording.Run(new Options(args));
        break;
    case "snapshots":
        Snapshots.Run(new Options(args));
        break;
    case "tables":
        EdgeTables.Run(new Options(args));
        break;
    case "equations":
        EquationRuns.Run(new Options(args));
        break;
    case "ranks":
        RankRuns.Run(new Options(args));
        break;
    case "start-up":
        StartUp.Run(new Options(args));
        break;
    default:
        Kernels(args);
        break;
}

// Apart, so that an empty program loads nothing of it.
[MethodImpl(MethodImplOptions.NoInlining)]
static void Kernels(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, BriefRuns.Config);
