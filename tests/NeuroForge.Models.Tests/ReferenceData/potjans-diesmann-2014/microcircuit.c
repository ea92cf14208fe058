/* The cortical microcircuit of Potjans and Diesmann (2014), doi:10.1093/cercor/bhs358, scaled down with its neurons and in-degrees alike: an independent
   program whose rates the tests of models/potjans-diesmann-2014.json compare with. Rows of synapses, a ring of inputs, one thread.

   cc -O3 -march=native -o microcircuit microcircuit.c -lm && ./microcircuit SCALE SECONDS SEED

   It prints the rate of each population in Hz, without the first 500 ms. Numbers of neurons are rounded to even as in NEST's example: a tenth of L5I is 106
   neurons, and with 107 L5E has 5 % fewer spikes. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define POPULATIONS 8
#define RING 128

static const int sizes[POPULATIONS] = { 20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948 };
static const int external[POPULATIONS] = { 1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100 };
static const double rates[POPULATIONS] = { .903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829 };
static const double means[POPULATIONS] = { -68.28, -63.16, -63.33, -63.45, -63.11, -61.66, -66.72, -61.43 };
static const double deviations[POPULATIONS] = { 5.36, 4.57, 4.74, 4.94, 4.94, 4.55, 5.46, 4.48 };
static const double p[POPULATIONS][POPULATIONS] = {
    { .1009, .1689, .0437, .0818, .0323, 0, .0076, 0 },
    { .1346, .1371, .0316, .0515, .0755, 0, .0042, 0 },
    { .0077, .0059, .0497, .135, .0067, .0003, .0453, 0 },
    { .0691, .0029, .0794, .1597, .0033, 0, .1057, 0 },
    { .1004, .0622, .0505, .0057, .0831, .3726, .0204, 0 },
    { .0548, .0269, .0257, .0022, .06, .3158, .0086, 0 },
    { .0156, .0066, .0211, .0166, .0572, .0197, .0396, .2252 },
    { .0364, .001, .0034, .0005, .0277, .008, .0658, .1443 },
};

typedef struct { int target; uint8_t delay; float weight; } synapse;

static uint64_t state;

static double uniform(void) /* splitmix64 */
{
    uint64_t z = state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return ((z ^ z >> 31) >> 11) * 0x1p-53;
}

static double normal(void)
{
    return sqrt(-2 * log(1 - uniform())) * cos(2 * M_PI * uniform());
}

static int poisson(double mean)
{
    double product = uniform(), limit = exp(-mean);
    int count = 0;
    while (product > limit) {
        product *= uniform();
        count++;
    }
    return count;
}

int main(int argc, char **argv)
{
    double scale = atof(argv[1]), seconds = atof(argv[2]);
    state = 1000003u * (uint64_t)atoi(argv[3]);
    const double h = .1, tau = 10, syn = .5, c = 250;
    double full = .15 * c * (tau - syn) / (tau * syn) / (pow(tau / syn, -syn / (tau - syn)) - pow(tau / syn, -tau / (tau - syn)));
    double weight = full / sqrt(scale);
    int first[POPULATIONS + 1] = { 0 };
    for (int i = 0; i < POPULATIONS; i++)
        first[i + 1] = first[i] + (int)nearbyint(sizes[i] * scale);
    int n = first[POPULATIONS];

    /* Synapses: counted by source, then made, from the same numbers. */
    size_t *row = calloc(n + 2, sizeof *row);
    double missing[POPULATIONS];
    synapse *synapses = NULL;
    for (int pass = 0; pass < 2; pass++) {
        uint64_t begin = state;
        for (int i = 0; i < POPULATIONS; i++) {
            missing[i] = external[i] * 8e-3 * full * syn;
            for (int j = 0; j < POPULATIONS; j++) {
                double all = p[i][j] > 0 ? log(1 - p[i][j]) / log(1 - 1. / ((double)sizes[i] * sizes[j])) : 0;
                double factor = (j % 2 ? -4 : 1) * (i == 0 && j == 2 ? 2 : 1);
                missing[i] += all / sizes[i] * rates[j] * 1e-3 * factor * full * syn;
                double delay = j % 2 ? .75 : 1.5;
                for (long k = lround(all * scale * scale); k > 0; k--) {
                    int source = first[j] + (int)(uniform() * (first[j + 1] - first[j]));
                    int target = first[i] + (int)(uniform() * (first[i + 1] - first[i]));
                    double w, d;
                    do w = 1 + .1 * normal(); while (w < 0);
                    do d = round(delay * (1 + .5 * normal()) / h); while (d < 1 || d > 100);
                    if (pass == 0)
                        row[source + 2]++;
                    else
                        synapses[row[source + 1]++] = (synapse){ target, (uint8_t)d, (float)(w * factor * weight) };
                }
            }
        }
        if (pass == 0) {
            for (int i = 2; i < n + 2; i++)
                row[i] += row[i - 1];
            synapses = malloc(row[n + 1] * sizeof *synapses);
            state = begin;
        }
    }

    double *v = malloc(n * sizeof *v), *ex = calloc(n, sizeof *ex), *in = calloc(n, sizeof *in);
    double *ring = calloc((size_t)RING * 2 * n, sizeof *ring);
    int *refractory = calloc(n, sizeof *refractory);
    for (int i = 0; i < POPULATIONS; i++)
        for (int k = first[i]; k < first[i + 1]; k++)
            v[k] = means[i] + deviations[i] * normal() + 65;
    double p11 = exp(-h / syn), p22 = exp(-h / tau), p21 = syn * tau / (c * (syn - tau)) * (p11 - p22), p20 = tau / c * (1 - p22);
    long steps = lround(seconds * 1000 / h), spikes[POPULATIONS] = { 0 };
    for (long step = 0; step < steps; step++) {
        double *now = ring + (size_t)(step % RING) * 2 * n;
        for (int i = 0; i < POPULATIONS; i++) {
            double current = (1 - sqrt(scale)) * missing[i], mean = external[i] * scale * 8e-3 * h;
            for (int k = first[i]; k < first[i + 1]; k++) {
                if (refractory[k] == 0)
                    v[k] = p22 * v[k] + p21 * (ex[k] + in[k]) + p20 * current;
                else
                    refractory[k]--;
                ex[k] = p11 * ex[k] + now[2 * k] + poisson(mean) * weight;
                in[k] = p11 * in[k] + now[2 * k + 1];
                now[2 * k] = now[2 * k + 1] = 0;
                if (v[k] >= 15) {
                    v[k] = 0;
                    refractory[k] = 20;
                    spikes[i] += step * h >= 500;
                    for (size_t s = row[k]; s < row[k + 1]; s++)
                        ring[(size_t)((step + synapses[s].delay) % RING) * 2 * n + 2 * synapses[s].target + (i % 2)] += synapses[s].weight;
                }
            }
        }
    }
    for (int i = 0; i < POPULATIONS; i++)
        printf("%.4f ", spikes[i] / ((first[i + 1] - first[i]) * (seconds - .5)));
    printf("\n");
}
