/* Refinement of a topographic map (Bamford and others 2010, Bogdan and others 2018, doi:10.3389/fnins.2018.00434) in plain C, independent of NeuroForge.
 * models/topographic-map.json is the same experiment. What the papers leave open, or what their code does otherwise, is a choice here.
 *
 *   cc -O3 -march=native topographic.c -o topographic -lm
 *   ./topographic all|step|last several|one itself|others SEEDS
 *
 * all: the source of a new synapse is drawn among all; step: among the spikes of the last step; last: it is the last that spiked, of sources or of targets.
 * several: a pair may be joined several times; one: once. itself: a neuron may be joined to itself; others: not.
 * It prints means and standard deviations over seeds: spread and deviation of the map at the beginning and after 300 s, the feed-forward synapses of a target
 * at the end, and the rate of the targets in Hz.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE = 16, N = SIDE * SIDE, SLOTS = 32, FORWARD = 16, STEPS = 300000, ATTEMPTS = 10, REFRACTORY = 5, FIGURES = 6 };

static const double G_MAX = 0.2, POTENTIATION = 0.1 * 0.2, DEPRESSION = 1.2 * 0.1 * 0.2 * 20 / 64, WEAK = 0.0245, STRONG = 1.36e-4;

struct synapse { int exists, lateral, source; double weight; };

static struct synapse slots[N][SLOTS];
static double squared[N][N], v[N], g[N], added[N], trace_of_source[2][N], trace_of_target[N];
static int refractory[N], spikes[2][N], in_step[2 * N], count, last[2];
static uint64_t state;

static double uniform(void) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (double)(state >> 11) * 0x1p-53;
}

static int below(int n) { return (int)(uniform() * n); }

static int is_joined(int target, int lateral, int source, int slots_in_use) {
    for (int k = 0; k < slots_in_use; k++) {
        struct synapse *s = &slots[target][k];
        if (s->exists && s->lateral == lateral && s->source == source) return 1;
    }
    return 0;
}

static double near(int lateral, int source, int target) { return exp(-squared[source][target] / (lateral ? 2 : 12.5)); }

static void begin(int once, int others) {
    for (int t = 0; t < N; t++) {
        v[t] = -70, g[t] = 0, refractory[t] = 0, trace_of_target[t] = trace_of_source[0][t] = trace_of_source[1][t] = 0;
        for (int k = 0; k < SLOTS;) {
            int lateral = k >= FORWARD, source = below(N);
            if ((lateral && others && source == t) || uniform() >= near(lateral, source, t) || (once && is_joined(t, lateral, source, k))) continue;
            slots[t][k++] = (struct synapse){ 1, lateral, source, G_MAX };
        }
    }
    memset(spikes, 0, sizeof spikes), count = 0, last[0] = last[1] = 0;
}

static void rewire(char sources, int once, int others) {
    int t = below(N), slot = below(SLOTS), lateral, source;
    struct synapse *s = &slots[t][slot];
    if (s->exists) {
        s->exists = uniform() >= (s->weight < G_MAX / 2 ? WEAK : STRONG);
        return;
    }
    if (sources == 'a') {
        int drawn = below(2 * N);
        lateral = drawn / N, source = drawn % N;
    } else if (sources == 's') {
        if (count == 0) return;
        int drawn = in_step[below(count)];
        lateral = drawn / N, source = drawn % N;
    } else {
        lateral = uniform() < 0.5, source = last[lateral];
    }
    if (lateral && others && source == t) return;
    if (uniform() < (lateral ? 1 : 0.16) * near(lateral, source, t) && !(once && is_joined(t, lateral, source, SLOTS)))
        *s = (struct synapse){ 1, lateral, source, G_MAX };
}

static void step(int site) {
    int in[N], out[N];
    memset(added, 0, sizeof added);
    for (int i = 0; i < N; i++) in[i] = uniform() < (5 + 152.8 * exp(-squared[i][site] / 8)) * 1e-3;
    for (int t = 0; t < N; t++)
        for (int k = 0; k < SLOTS; k++)
            if (slots[t][k].exists && spikes[slots[t][k].lateral][slots[t][k].source]) added[t] += slots[t][k].weight;
    for (int t = 0; t < N; t++) {
        g[t] += added[t], out[t] = 0;
        if (refractory[t] > 0) {
            refractory[t]--, v[t] = -70;
        } else {
            double total = 1 + g[t], end = -70 / total;
            v[t] = end + (v[t] - end) * exp(-total / 20);
            if (v[t] >= -54) v[t] = -70, out[t] = 1, refractory[t] = REFRACTORY;
        }
        g[t] *= exp(-1 / 5.0), trace_of_source[0][t] *= exp(-1 / 20.0), trace_of_source[1][t] *= exp(-1 / 20.0), trace_of_target[t] *= exp(-1 / 64.0);
    }
    for (int t = 0; t < N; t++)
        for (int k = 0; k < SLOTS; k++) {
            struct synapse *s = &slots[t][k];
            int pre = s->lateral ? out[s->source] : in[s->source];
            if (!s->exists) continue;
            if (pre) s->weight = fmax(0, s->weight - DEPRESSION * trace_of_target[t]);
            if (out[t]) s->weight = fmin(G_MAX, s->weight + POTENTIATION * (trace_of_source[s->lateral][s->source] + pre)); /* spikes of one step are a pair */
        }
    count = 0;
    for (int lateral = 0; lateral < 2; lateral++)
        for (int i = 0; i < N; i++) {
            spikes[lateral][i] = lateral ? out[i] : in[i];
            if (!spikes[lateral][i]) continue;
            trace_of_source[lateral][i] += 1, in_step[count++] = i + lateral * N, last[lateral] = i;
            if (lateral) trace_of_target[i] += 1;
        }
}

static void measure(double *spread, double *deviation, double *synapses) {
    *spread = *deviation = *synapses = 0;
    for (int t = 0; t < N; t++) {
        double least = INFINITY;
        int centre = 0, n = 0, sources[SLOTS];
        for (int k = 0; k < SLOTS; k++)
            if (slots[t][k].exists && !slots[t][k].lateral) sources[n++] = slots[t][k].source;
        for (int site = 0; site < N; site++) {
            double mean = 0;
            for (int k = 0; k < n; k++) mean += squared[site][sources[k]] / n;
            if (mean < least) least = mean, centre = site;
        }
        *spread += sqrt(least) / N, *deviation += sqrt(squared[centre][t]) / N, *synapses += n / (double)N;
    }
}

int main(int arguments, char **argument) {
    if (arguments != 5) return fprintf(stderr, "usage: %s all|step|last several|one itself|others SEEDS\n", argument[0]), 2;
    int once = argument[2][0] == 'o', others = argument[3][0] == 'o', seeds = atoi(argument[4]);
    static const char *names[FIGURES] = { "spread at 0", "deviation at 0", "spread", "deviation", "feed-forward", "rate" };
    double sum[FIGURES] = { 0 }, squares[FIGURES] = { 0 };
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            int x = abs(i % SIDE - j % SIDE), y = abs(i / SIDE - j / SIDE);
            x = x > SIDE / 2 ? SIDE - x : x, y = y > SIDE / 2 ? SIDE - y : y;
            squared[i][j] = x * x + y * y;
        }
    for (int seed = 1; seed <= seeds; seed++) {
        double figures[FIGURES], initial;
        long emitted = 0;
        int site = 0;
        state = 88172645463325252ULL * (2 * seed + 1) ^ (uint64_t)seed * 0x9E3779B97F4A7C15ULL;
        for (int i = 0; i < 100; i++) uniform();
        begin(once, others);
        measure(&figures[0], &figures[1], &initial);
        for (int now = 0; now < STEPS; now++) {
            if (now % 20 == 0) site = below(N);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) rewire(argument[1][0], once, others);
            step(site);
            for (int t = 0; t < N; t++) emitted += spikes[1][t];
        }
        measure(&figures[2], &figures[3], &figures[4]);
        figures[5] = emitted / (STEPS * 1e-3) / N;
        for (int i = 0; i < FIGURES; i++) sum[i] += figures[i], squares[i] += figures[i] * figures[i];
    }
    for (int i = 0; i < FIGURES; i++) printf("%s %.3f (%.3f)\n", names[i], sum[i] / seeds, sqrt(fmax(0, squares[i] / seeds - sum[i] / seeds * sum[i] / seeds)));
}
