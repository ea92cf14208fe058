/* Assemblies by homeostatic growth (Gallinaro and Rotter 2018, doi:10.1038/s41598-018-22077-3), small form, in plain C, independent of NeuroForge.
 * models/gallinaro-rotter-2018-small.json is the same experiment.
 *
 *   cc -O3 -march=native assemblies.c -o assemblies -lm
 *   ./assemblies SEED
 *
 * It prints, each 20 s, the time, the share of pairs of stimulated neurons and of all excitatory neurons that is joined, and the mean calcium.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { E = 400, I = 100, ALL = E + I, STIMULATED = 40, DELAY = 10, REFRACTORY = 20, MOST = 4000 };

static const double STEP = 0.1, J = 0.1, INHIBITION = -1.2, EPS = 0.03947, RATE = 0.5 * 0.03947, VACANT_DECAY = 0.1;

static uint64_t state[4];
static double v[ALL], ring[DELAY + 1][ALL], calcium[E], axon[E], dendrite[E];
static int refractory[ALL], bound_axon[E], bound_dendrite[E];
static int targets[E][MOST], synapses[E], joined[E][E];
static int of_e[E][MOST], count_e[E], of_i[I][MOST], count_i[I];

static uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

/* xoshiro256** of Blackman and Vigna */
static uint64_t next(void) {
    uint64_t result = rotate(state[1] * 5, 7) * 9, t = state[1] << 17;
    state[2] ^= state[0], state[3] ^= state[1], state[1] ^= state[2], state[0] ^= state[3], state[2] ^= t, state[3] = rotate(state[3], 45);
    return result;
}

static double uniform(void) { return (double)(next() >> 11) * 0x1p-53; }

static int below(int n) { return (int)(uniform() * n); }

static int poisson(double mean) {
    double p = exp(-mean), sum = p, u = uniform();
    int k = 0;
    while (u > sum && k < 40) sum += p *= mean / ++k;
    return k;
}

static int vacant(double z, int bound) { return (int)floor(z) - bound; }

static void join(int source, int target) {
    targets[source][synapses[source]++] = target;
    joined[source][target]++, bound_axon[source]++, bound_dendrite[target]++;
}

/* NEST: after each change, a neuron with more bound elements than whole ones gets as many as are bound. */
static void lift(double *z, int bound) { if (bound > floor(*z)) *z = bound + (*z - floor(*z)); }

static void part(int source, int place) {
    int target = targets[source][place];
    memmove(targets[source] + place, targets[source] + place + 1, (size_t)(synapses[source] - place - 1) * sizeof(int));
    synapses[source]--, joined[source][target]--, bound_axon[source]--, bound_dendrite[target]--;
    lift(&axon[source], bound_axon[source]), lift(&dendrite[target], bound_dendrite[target]);
}

static void delete_of_axons(int neuron) {
    static int places[MOST];
    int candidates = 0;
    for (int i = 0; i < synapses[neuron]; i++) if (floor(dendrite[targets[neuron][i]]) > 0) places[candidates++] = i;
    for (int left = -vacant(axon[neuron], bound_axon[neuron]); left > 0 && candidates > 0; left--) {
        int chosen = below(candidates), place = places[chosen], kept = 0;
        part(neuron, place);
        for (int i = 0; i < candidates; i++) if (i != chosen) places[kept++] = places[i] - (places[i] > place);
        candidates = kept;
    }
}

static void delete_of_dendrites(int neuron) {
    static int sources[MOST], places[MOST];
    for (int left = -vacant(dendrite[neuron], bound_dendrite[neuron]); left > 0; left--) {
        int candidates = 0;
        for (int source = 0; source < E; source++)
            for (int i = 0; joined[source][neuron] && i < synapses[source]; i++)
                if (targets[source][i] == neuron) sources[candidates] = source, places[candidates++] = i;
        if (candidates == 0) return;
        int chosen = below(candidates);
        part(sources[chosen], places[chosen]);
    }
}

static void shuffle(int *list, int chosen, int length) {
    for (int i = 0; i < chosen; i++) {
        int other = i + below(length - i), kept = list[i];
        list[i] = list[other], list[other] = kept;
    }
}

static void create(void) {
    static int axons[100 * MOST], dendrites[100 * MOST];
    int a = 0, d = 0;
    for (int n = 0; n < E; n++) {
        for (int k = vacant(axon[n], bound_axon[n]); k > 0; k--) axons[a++] = n;
        for (int k = vacant(dendrite[n], bound_dendrite[n]); k > 0; k--) dendrites[d++] = n;
    }
    int pairs = a < d ? a : d;
    shuffle(axons, pairs, a), shuffle(dendrites, pairs, d);
    for (int i = 0; i < pairs; i++) if (axons[i] != dendrites[i]) join(axons[i], dendrites[i]);
    for (int n = 0; n < E; n++) {
        int k = vacant(axon[n], bound_axon[n]), l = vacant(dendrite[n], bound_dendrite[n]);
        axon[n] -= k > 0 ? VACANT_DECAY * k : 0, dendrite[n] -= l > 0 ? VACANT_DECAY * l : 0;
    }
}

static void report(double seconds) {
    double among = 0, all = 0, mean = 0;
    for (int i = 0; i < E; i++) {
        mean += calcium[i] / E;
        for (int j = 0; j < E; j++) all += joined[i][j], among += i < STIMULATED && j < STIMULATED ? joined[i][j] : 0;
    }
    printf("%g s  %.4f  %.4f  %.5f\n", seconds, among / (STIMULATED * STIMULATED), all / ((double)E * E), mean);
}

static void step(long t, double leak, double decay) {
    double *now = ring[t % (DELAY + 1)], *later = ring[(t + DELAY) % (DELAY + 1)];
    int spikes[ALL], count = 0, stimulating = t >= 200000 && t < 400000;
    for (int n = 0; n < ALL; n++) {
        double input = now[n] + J * poisson(1.5) + (stimulating && n < STIMULATED ? J * poisson(0.15) : 0);
        now[n] = 0;
        if (refractory[n] > 0) { refractory[n]--; continue; }
        v[n] = v[n] * leak + input;
        if (v[n] >= 20) v[n] = 10, refractory[n] = REFRACTORY, spikes[count++] = n;
    }
    for (int n = 0; n < E; n++) {
        double growth = STEP * RATE * (1 - calcium[n] / EPS);
        axon[n] = fmax(0, axon[n] + growth), dendrite[n] = fmax(0, dendrite[n] + growth), calcium[n] *= decay;
    }
    for (int k = 0; k < count; k++) {
        int n = spikes[k];
        if (n < E) calcium[n] += 0.001;
        for (int i = 0; n < E && i < synapses[n]; i++) later[targets[n][i]] += J;
        for (int i = 0; n < E && i < count_e[n]; i++) later[of_e[n][i]] += J;
        for (int i = 0; n >= E && i < count_i[n - E]; i++) later[of_i[n - E][i]] += INHIBITION;
    }
}

int main(int count, char **arguments) {
    uint64_t seed = count > 1 ? strtoull(arguments[1], NULL, 10) : 1;
    state[0] = seed * 0x9E3779B97F4A7C15ULL + 1, state[1] = seed * 77 + 3, state[2] = 0x123456789ULL, state[3] = seed ^ 0xABCDEFULL;
    for (int i = 0; i < 100; i++) next();
    for (int n = 0; n < E; n++) axon[n] = dendrite[n] = 1;
    for (int n = 0; n < I; n++) for (int k = 0; k < 40; k++) { int e = below(E); of_e[e][count_e[e]++] = E + n; }
    for (int n = 0; n < ALL; n++) for (int k = 0; k < 10; k++) { int i = below(I); of_i[i][count_i[i]++] = n; }
    double leak = exp(-STEP / 20), decay = exp(-STEP / 1000);
    for (long t = 0; t < 1000000; t++) {
        if (t > 0 && t % 1000 == 0) {
            for (int n = 0; n < E; n++) delete_of_axons(n);
            for (int n = 0; n < E; n++) delete_of_dendrites(n);
            create();
        }
        if (t > 0 && t % 200000 == 0) report(t * STEP / 1000);
        step(t, leak, decay);
    }
    report(100);
    return 0;
}
