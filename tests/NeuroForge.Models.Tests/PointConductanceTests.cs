using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests;

/// <summary>
/// Point conductances in the engine: the potential of leaky neurons against the exact solution for the recorded conductances, which are constant in each step.
/// </summary>
public sealed class PointConductanceTests : IDisposable
{
    private const double Step = 0.05;

    /// <summary>
    /// In mV. A step of the classical Runge-Kutta method errs by z^5 / 120 of the distance to the limit, with z = h G / C about 0.02 and distances of at most
    /// 40 mV: 2e-9 mV, and 1 / z times that over the memory of the membrane.
    /// </summary>
    private const double Tolerance = 1e-7;

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void The_potential_follows_the_conductances()
    {
        var model = Model.Parse(
            """
            {
              "format": "neuroforge/1", "name": "point", "requires": { "conductance": "*", "stimuli": "*", "recorders": "*" },
              "simulation": { "duration": "200 ms", "step": "0.05 ms", "seed": 4 },
              "populations": { "cells": { "size": 20, "model": "iaf_cond_exp", "parameters": { "v_th": "100 mV" } } },
              "stimuli": {
                "ex": {
                  "model": "ornstein_uhlenbeck_conductance", "to": "cells", "receptor": "conductance_ex", "weight": 1,
                  "mean": "12 nS", "sigma": "3 nS", "tau": "2.7 ms"
                },
                "in": {
                  "model": "ornstein_uhlenbeck_conductance", "to": "cells", "receptor": "conductance_in", "weight": 1,
                  "mean": "57 nS", "sigma": "6.6 nS", "tau": "10.5 ms"
                }
              },
              "recorders": {
                "potentials": { "model": "csv", "record": "v_m", "of": "cells", "every": "0.05 ms" },
                "excitation": { "model": "csv", "record": "g_stim_ex", "of": "cells", "every": "0.05 ms" },
                "inhibition": { "model": "csv", "record": "g_stim_in", "of": "cells", "every": "0.05 ms" }
              }
            }
            """,
            "point.json");
        using (var simulation = new Simulation(model, new() { OutputDirectory = _directory }))
        {
            simulation.Run();
        }

        var (potentials, excitation, inhibition) = (Series("potentials"), Series("excitation"), Series("inhibition"));
        Assert.Equal(20, potentials.Count);
        foreach (var cell in potentials.Keys)
        {
            var (v, ex, inh) = (potentials[cell], excitation[cell], inhibition[cell]);
            Assert.InRange(v.Max() - v.Min(), 3, 40);
            var exact = v[0];
            for (var step = 1; step < v.Length; step++)
            {
                var conductance = 16.6667 + ex[step - 1] + inh[step - 1];
                var limit = ((16.6667 * -70) + (inh[step - 1] * -85)) / conductance;
                exact = limit + ((exact - limit) * Math.Exp(-Step * conductance / 250));
                Assert.Equal(exact, v[step], Tolerance);
            }
        }
    }

    private Dictionary<string, double[]> Series(string recorder) => File.ReadLines(Path.Combine(_directory, recorder + ".csv")).Skip(1)
        .Select(line => line.Split(','))
        .GroupBy(row => row[2])
        .ToDictionary(rows => rows.Key, rows => rows.Select(row => Csv.Number(row[3])).ToArray(), StringComparer.Ordinal);
}
